import type { Report } from "../../../diagnostics.ts";
import { operationsOf } from "../../../knowledge/operations.ts";
import { shapesOfType, shapesWithTrait } from "../../../knowledge/user-shapes.ts";
import type { Model } from "../../../model/model.ts";
import type { ShapeId } from "../../../model/shape-id.ts";
import type { Shape } from "../../../model/shapes.ts";
import { at } from "../../at.ts";
import { caseIds, reportConflicts } from "./unique-protocol-test-case-id.ts";

const SMOKE_TESTS = "smithy.test#smokeTests";

/**
 * The smoke tests of a service have ids of their own, and so do those of an operation that is in no
 * service.
 *
 * @see https://smithy.io/2.0/additional-specs/smoke-tests.html
 */
export function uniqueSmokeTestCaseIdRule(model: Model, report: Report): void {
  if (shapesWithTrait(model, SMOKE_TESTS).length === 0) return;
  const bound = new Set<ShapeId>();
  for (const service of shapesOfType(model, "service")) {
    const operations = operationsOf(model, service.id);
    for (const { id } of operations) bound.add(id);
    check(operations, report);
  }
  for (const operation of shapesWithTrait(model, SMOKE_TESTS)) {
    if (!bound.has(operation.id)) check([operation], report);
  }
}

function check(operations: readonly Shape[], report: Report): void {
  const shapes = new Map<string, Shape[]>();
  for (const operation of operations) {
    for (const id of caseIds(operation.traits.get(SMOKE_TESTS))) {
      shapes.set(id, [...(shapes.get(id) ?? []), operation]);
    }
  }
  reportConflicts(SMOKE_TESTS, shapes, (trait, id, among, shape) => {
    report("UniqueSmokeTestCaseId", { trait, id, shapes: among }, at(shape));
  });
}
