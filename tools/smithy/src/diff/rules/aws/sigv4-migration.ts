import type { Report } from "../../../diagnostics.ts";
import { authSchemes } from "../../../knowledge/auth-schemes.ts";
import { operationsOf } from "../../../knowledge/operations.ts";
import { shapesOfType } from "../../../knowledge/user-shapes.ts";
import type { ShapeId } from "../../../model/shape-id.ts";
import type { Shape } from "../../../model/shapes.ts";
import { at } from "../../../validate/at.ts";
import { changesOf, type Differences } from "../../differences.ts";
import { sigv4Change } from "../../sigv4-change.ts";

/** A service or an operation is signed with another version of AWS's signature. */
export function sigv4MigrationRule(differences: Differences, report: Report): void {
  const { before: old, after: now } = differences;
  const check = (shape: Shape, was: readonly ShapeId[], is: readonly ShapeId[]): void => {
    const change = sigv4Change(was, is);
    if (change !== undefined) report(change, { place: `\`${shape.id}\`` }, at(shape));
  };
  for (const { before, after } of changesOf(differences, "service")) {
    check(after, authSchemes(old, before), authSchemes(now, after));
  }
  for (const { before, after } of changesOf(differences, "operation")) {
    for (const service of shapesOfType(now, "service")) {
      const oldService = old.shapes.get(service.id);
      if (oldService?.type !== "service") continue;
      if (!operationsOf(now, service.id).includes(after)) continue;
      check(after, authSchemes(old, oldService, before), authSchemes(now, service, after));
    }
  }
}
