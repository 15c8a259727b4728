import type { Report } from "../../diagnostics.ts";
import { resourcesOf } from "../../knowledge/operations.ts";
import { shapesOfType } from "../../knowledge/user-shapes.ts";
import type { Model } from "../../model/model.ts";
import type { ShapeId } from "../../model/shape-id.ts";
import { at, ticked } from "../at.ts";

/**
 * A resource is bound once in a service.
 *
 * @see https://smithy.io/2.0/spec/service-types.html#service-resources
 */
export function singleResourceBindingRule(model: Model, report: Report): void {
  for (const service of shapesOfType(model, "service")) {
    const binders = new Map<ShapeId, ShapeId[]>();
    for (const shape of [service, ...resourcesOf(model, service.id)]) {
      for (const id of shape.resources) binders.set(id, [...(binders.get(id) ?? []), shape.id]);
    }
    for (const [id, shapes] of binders) {
      const resource = model.shapes.get(id);
      if (shapes.length < 2 || resource === undefined) continue;
      const parameters = { service: service.id, binders: ticked(shapes) };
      report("SingleResourceBinding", parameters, at(resource));
    }
  }
}
