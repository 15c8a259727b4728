import type { Report } from "../../diagnostics.ts";
import { resourcesOf } from "../../knowledge/operations.ts";
import { shapesOfType } from "../../knowledge/user-shapes.ts";
import { membersOf, type Model } from "../../model/model.ts";
import { shapeName } from "../../model/shape-id.ts";
import type { OperationShape, ResourceShape } from "../../model/shapes.ts";
import { at, ticked } from "../at.ts";

/**
 * An operation that is given an identifier of a resource is better bound to it than to the
 * service.
 *
 * @see https://smithy.io/2.0/spec/service-types.html#resource
 */
export function serviceBoundResourceOperationRule(model: Model, report: Report): void {
  for (const service of shapesOfType(model, "service")) {
    const resources = resourcesOf(model, service.id);
    for (const id of service.operations) {
      const operation = model.shapes.get(id);
      if (operation?.type !== "operation") continue;
      const better = resources.filter((resource) => speaksOf(model, operation, resource));
      if (better.length === 0) continue;
      const parameters = {
        operation: id,
        service: service.id,
        resources: ticked(better.map((resource) => resource.id).toSorted()),
      };
      const idSuffix = `${service.id}.${shapeName(id)}`;
      report("ServiceBoundResourceOperation", parameters, { ...at(operation), idSuffix });
    }
  }
}

function speaksOf(model: Model, operation: OperationShape, resource: ResourceShape): boolean {
  return [operation.input, operation.output].some((id) => {
    const structure = model.shapes.get(id);
    return (structure === undefined ? [] : membersOf(structure)).some(
      ({ name, target, traits }) =>
        traits.has("smithy.api#required") && resource.identifiers.get(name) === target,
    );
  });
}
