import type { Report } from "../../diagnostics.ts";
import { userShapes } from "../../knowledge/user-shapes.ts";
import type { Model } from "../../model/model.ts";
import type { Shape } from "../../model/shapes.ts";
import { at, ticked } from "../at.ts";

/**
 * No two ids differ in case only.
 *
 * @see https://smithy.io/2.0/spec/model.html#shape-id-conflicts
 */
export function shapeIdConflictRule(model: Model, report: Report): void {
  const folded = new Map<string, Shape | Shape[]>();
  for (const shape of userShapes(model)) {
    const key = shape.id.toLowerCase();
    const same = folded.get(key);
    // Nearly all are alone, so only the others get a list.
    if (same === undefined) folded.set(key, shape);
    else if (Array.isArray(same)) same.push(shape);
    else folded.set(key, [same, shape]);
  }
  for (const shapes of folded.values()) {
    if (!Array.isArray(shapes)) continue;
    for (const shape of shapes) {
      const others = shapes.filter((other) => other !== shape).map(({ id }) => id);
      const parameters = { shape: shape.id, others: ticked(others.toSorted()) };
      report("ShapeIdConflict", parameters, at(shape));
    }
  }
}
