import type { Report } from "../../diagnostics.ts";
import { operationsOfResource } from "../../knowledge/neighbours.ts";
import { resourcesOf } from "../../knowledge/operations.ts";
import { shapesOfType } from "../../knowledge/user-shapes.ts";
import type { Model } from "../../model/model.ts";
import type { ShapeId } from "../../model/shape-id.ts";
import type { Shape } from "../../model/shapes.ts";
import { at, withType } from "../at.ts";

/**
 * An operation is bound once in a service.
 *
 * @see https://smithy.io/2.0/spec/service-types.html#service-operations
 */
export function singleOperationBindingRule(model: Model, report: Report): void {
  for (const service of shapesOfType(model, "service")) {
    const binders = new Map<ShapeId, Shape[]>();
    for (const shape of [service, ...resourcesOf(model, service.id)]) {
      const bound = shape.type === "service" ? shape.operations : operationsOfResource(shape);
      for (const id of new Set(bound)) binders.set(id, [...(binders.get(id) ?? []), shape]);
    }
    for (const [id, shapes] of binders) {
      const operation = model.shapes.get(id);
      if (shapes.length < 2 || operation === undefined) continue;
      const parameters = {
        service: service.id,
        binders: shapes.map(withType).toSorted().join(", "),
      };
      report("SingleOperationBinding", parameters, at(operation));
    }
  }
}
