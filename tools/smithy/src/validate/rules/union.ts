import type { Report } from "../../diagnostics.ts";
import { shapesOfType } from "../../knowledge/user-shapes.ts";
import type { Model } from "../../model/model.ts";
import { at } from "../at.ts";

/**
 * A union has members, which have no use for defaults.
 *
 * @see https://smithy.io/2.0/spec/aggregate-types.html#union
 */
export function unionRule(model: Model, report: Report): void {
  for (const shape of shapesOfType(model, "union")) {
    if (shape.members.size === 0) report("Union/empty", {}, at(shape));
    for (const member of shape.members.values()) {
      if (member.traits.has("smithy.api#box")) report("Union/box", {}, at(member));
      const target = model.shapes.get(member.target);
      const value = target?.traits.get("smithy.api#default");
      if (value === undefined || target?.id === "smithy.api#Unit") continue;
      const parameters = { target: member.target, value: JSON.stringify(value) };
      report("Union/default", parameters, at(member));
    }
  }
}
