import type { Report } from "../../diagnostics.ts";
import { appliedTraits, shapesWithTrait } from "../../knowledge/user-shapes.ts";
import type { Model } from "../../model/model.ts";
import { isNodeArray, nodeProperty } from "../../model/node.ts";
import type { ShapeId } from "../../model/shape-id.ts";
import type { Shape } from "../../model/shapes.ts";
import { at, traitName } from "../at.ts";

/**
 * A trait is not on a shape together with one that it conflicts with.
 *
 * @see https://smithy.io/2.0/spec/model.html#trait-conflicts
 */
export function traitConflictRule(model: Model, report: Report): void {
  const conflicts = new Map<Shape, string[]>();
  for (const trait of [...appliedTraits(model)].toSorted()) {
    const others = nodeProperty(
      model.shapes.get(trait)?.traits.get("smithy.api#trait"),
      "conflicts",
    );
    if (!isNodeArray(others)) continue;
    for (const shape of shapesWithTrait(model, trait)) {
      for (const other of others.filter((id) => typeof id === "string").toSorted()) {
        if (!shape.traits.has(other)) continue;
        const found = conflicts.get(shape) ?? [];
        found.push(conflict(trait, other));
        conflicts.set(shape, found);
      }
    }
  }
  for (const [shape, found] of conflicts) {
    report("TraitConflict", { type: shape.type, conflicts: found.join(", ") }, at(shape));
  }
}

function conflict(trait: ShapeId, other: ShapeId): string {
  return `\`${traitName(trait)}\` conflicts with \`${traitName(other)}\``;
}
