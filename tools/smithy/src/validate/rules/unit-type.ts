import type { Report } from "../../diagnostics.ts";
import { shapesWithTrait, userShapes } from "../../knowledge/user-shapes.ts";
import type { Model } from "../../model/model.ts";
import { at } from "../at.ts";

const UNIT = "smithy.api#Unit";

/**
 * The unit is one shape, and a member that targets it is one of a union or an enum.
 *
 * @see https://smithy.io/2.0/spec/model.html#unit-type
 */
export function unitTypeRule(model: Model, report: Report): void {
  for (const shape of shapesWithTrait(model, "smithy.api#unitType")) {
    if (shape.id !== UNIT) report("UnitType", {}, at(shape, "smithy.api#unitType"));
  }
  for (const member of userShapes(model)) {
    if (member.type !== "member" || member.target !== UNIT) continue;
    const type = model.shapes.get(member.container)?.type;
    if (type === undefined || type === "union" || type === "enum" || type === "intEnum") continue;
    report("UnitType/member", { type, member: member.name }, at(member));
  }
}
