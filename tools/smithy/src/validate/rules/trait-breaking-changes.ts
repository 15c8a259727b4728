import type { Report } from "../../diagnostics.ts";
import { shapesWithTrait } from "../../knowledge/user-shapes.ts";
import { memberOf, type Model } from "../../model/model.ts";
import { isNodeArray, nodeProperty } from "../../model/node.ts";
import type { Shape } from "../../model/shapes.ts";
import { at } from "../at.ts";

const TRAIT = "smithy.api#trait";

/**
 * The paths of a trait's `breakingChanges` lead to members of it.
 *
 * @see https://smithy.io/2.0/spec/model.html#breaking-change-rules
 */
export function traitBreakingChangesRule(model: Model, report: Report): void {
  for (const trait of shapesWithTrait(model, TRAIT)) {
    const changes = nodeProperty(trait.traits.get(TRAIT), "breakingChanges");
    for (const [index, change] of (isNodeArray(changes) ? changes : []).entries()) {
      const path = nodeProperty(change, "path");
      if (typeof path === "string" && path !== "") checkPath(model, trait, index, path, report);
    }
  }
}

function checkPath(model: Model, trait: Shape, index: number, path: string, report: Report): void {
  let shape: Shape = trait;
  for (const segment of path.split("/").slice(1)) {
    const member = memberOf(shape, segment);
    const target = member && model.shapes.get(member.target);
    if (target === undefined) {
      const parameters = { index, path, segment, shape: shape.id, type: shape.type };
      report("TraitBreakingChanges", parameters, at(trait, TRAIT));
      return;
    }
    shape = target;
  }
}
