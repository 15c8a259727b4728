import type { Report } from "../../diagnostics.ts";
import { userShapes } from "../../knowledge/user-shapes.ts";
import { membersOf, type Model } from "../../model/model.ts";
import type { Shape } from "../../model/shapes.ts";
import { at, ticked } from "../at.ts";

/**
 * No two ids differ in case only.
 *
 * @see https://smithy.io/2.0/spec/model.html#shape-id-conflicts
 */
export function shapeIdConflictRule(model: Model, report: Report): void {
  const roots = userShapes(model).filter(({ type }) => type !== "member");
  reportConflicts(roots, report);
  for (const root of roots) {
    const members = membersOf(root);
    if (members.length > 1) reportConflicts(members, report);
  }
}

function reportConflicts(shapes: readonly Shape[], report: Report): void {
  const folded = new Map<string, Shape[]>();
  const seen = new Set<string>();
  for (const shape of shapes) seen.add(key(shape));
  if (seen.size === shapes.length) return;
  for (const shape of shapes) folded.set(key(shape), [...(folded.get(key(shape)) ?? []), shape]);
  for (const same of folded.values()) {
    for (const shape of same.length > 1 ? same : []) {
      const others = same.filter((other) => other !== shape).map(({ id }) => id);
      const parameters = { shape: shape.id, others: ticked(others.toSorted()) };
      report("ShapeIdConflict", parameters, at(shape));
    }
  }
}

function key(shape: Shape): string {
  return (shape.type === "member" ? shape.name : shape.id).toLowerCase();
}
