import type { Report } from "../../diagnostics.ts";
import { shapesWithTrait } from "../../knowledge/user-shapes.ts";
import type { Model } from "../../model/model.ts";
import { at } from "../at.ts";

const PRIVATE = "smithy.api#private";

/**
 * A private member of a mixin is mixed in like any other.
 *
 * @see https://smithy.io/2.0/spec/documentation-traits.html#private-trait
 */
export function privateMixinMemberRule(model: Model, report: Report): void {
  for (const member of shapesWithTrait(model, PRIVATE)) {
    if (member.type !== "member" || !member.localTraits.has(PRIVATE)) continue;
    const container = model.shapes.get(member.container);
    if (container?.traits.has("smithy.api#mixin")) {
      report("PrivateMixinMember", {}, at(member, PRIVATE));
    }
  }
}
