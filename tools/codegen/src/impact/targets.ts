import { expectShape, membersOf, type ShapeId } from "@tsmith/smithy";
import type { ServiceView } from "../view/service-view.ts";
import { changedWireTraits } from "./wire-traits.ts";

/**
 * How what a member targets differs in type or form, as the end of a sentence. Structures, unions
 * and enums are compared by name, since they are compared by themselves.
 *
 * @internal
 */
export function targetDifference(
  before: ServiceView,
  after: ServiceView,
  old: ShapeId,
  now: ShapeId,
): string | undefined {
  const [was, is] = [expectShape(before.model, old), expectShape(after.model, now)];
  if (was.type !== is.type) return `was a ${was.type} and is a ${is.type}`;
  switch (was.type) {
    case "structure":
    case "union":
    case "enum":
    case "intEnum":
      return old === now ? undefined : `was \`${old}\` and is \`${now}\``;
    default: {
      const [trait] = changedWireTraits(was, is);
      if (trait !== undefined) return `travels in another form: \`${trait}\` changed`;
      const members = membersOf(is);
      for (const [index, member] of membersOf(was).entries()) {
        const other = members[index];
        if (other === undefined) continue;
        const [form] = changedWireTraits(member, other);
        if (form !== undefined) return `travels in another form: \`${form}\` changed`;
        const inner = targetDifference(before, after, member.target, other.target);
        if (inner !== undefined) return `has a ${member.name} that ${inner}`;
      }
      return undefined;
    }
  }
}
