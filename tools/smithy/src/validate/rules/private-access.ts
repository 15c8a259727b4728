import type { Report } from "../../diagnostics.ts";
import { neighbours } from "../../knowledge/neighbours.ts";
import { appliedTraits, shapesWithTrait, userShapes } from "../../knowledge/user-shapes.ts";
import type { Model } from "../../model/model.ts";
import { shapeIdParts, type ShapeId } from "../../model/shape-id.ts";
import type { Shape } from "../../model/shapes.ts";
import { at } from "../at.ts";

const PRIVATE = "smithy.api#private";

/**
 * A private shape is not referred to from another namespace.
 *
 * @see https://smithy.io/2.0/spec/documentation-traits.html#private-trait
 */
export function privateAccessRule(model: Model, report: Report): void {
  for (const shape of userShapes(model)) {
    if (shape.type === "member") {
      if (isForbidden(model, shape, shape.target)) {
        const parameters = { relation: "member_target", target: shape.target };
        report("PrivateAccess", parameters, at(shape));
      }
      continue;
    }
    for (const { relationship, to } of neighbours(shape)) {
      if (relationship === "member" || !isForbidden(model, shape, to)) continue;
      const relation = relationship.replace(/[A-Z]/, (letter) => `_${letter.toLowerCase()}`);
      report("PrivateAccess", { relation, target: to }, at(shape));
    }
  }
  for (const trait of appliedTraits(model)) {
    if (!model.shapes.get(trait)?.traits.has(PRIVATE)) continue;
    for (const shape of shapesWithTrait(model, trait)) {
      if (!isForbidden(model, shape, trait)) continue;
      report("PrivateAccess/trait", { target: trait }, at(shape, trait));
    }
  }
}

function isForbidden(model: Model, from: Shape, to: ShapeId): boolean {
  return (
    model.shapes.get(to)?.traits.has(PRIVATE) === true &&
    shapeIdParts(from.id).namespace !== shapeIdParts(to).namespace
  );
}
