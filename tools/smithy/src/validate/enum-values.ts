import { memberTraitOf, membersOf, type Model } from "../model/model.ts";
import { isNodeArray, nodeString } from "../model/node.ts";
import type { MemberShape } from "../model/shapes.ts";

/** The values that a member can have, where it targets an enum or has the older `@enum`. */
export function enumValues(model: Model, member: MemberShape): readonly string[] | undefined {
  const target = model.shapes.get(member.target);
  if (target?.type === "enum") {
    return membersOf(target).map(({ traits }) => String(traits.get("smithy.api#enumValue")));
  }
  const definitions = memberTraitOf(model, member, "smithy.api#enum");
  if (!isNodeArray(definitions)) return undefined;
  return definitions.flatMap((definition) => nodeString(definition, "value") ?? []);
}
