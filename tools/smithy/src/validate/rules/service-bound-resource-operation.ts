import type { Report } from "../../diagnostics.ts";
import { resourcesOf } from "../../knowledge/operations.ts";
import { shapesOfType } from "../../knowledge/user-shapes.ts";
import { membersOf, type Model } from "../../model/model.ts";
import { shapeName, type ShapeId } from "../../model/shape-id.ts";
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
    const resources = resourcesByIdentifier(model, service.id);
    for (const id of service.operations) {
      const operation = model.shapes.get(id);
      if (operation?.type !== "operation") continue;
      const better = spokenOf(model, operation, resources);
      if (better.size === 0) continue;
      const parameters = {
        operation: id,
        service: service.id,
        resources: ticked([...better].toSorted()),
      };
      const idSuffix = `${service.id}.${shapeName(id)}`;
      report("ServiceBoundResourceOperation", parameters, { ...at(operation), idSuffix });
    }
  }
}

type ResourcesByIdentifier = ReadonlyMap<string, readonly ResourceShape[]>;

function resourcesByIdentifier(model: Model, service: ShapeId): ResourcesByIdentifier {
  const resources = new Map<string, ResourceShape[]>();
  for (const resource of resourcesOf(model, service)) {
    for (const name of resource.identifiers.keys()) {
      const named = resources.get(name) ?? [];
      named.push(resource);
      resources.set(name, named);
    }
  }
  return resources;
}

/** The resources one of whose identifiers an operation takes or gives. */
function spokenOf(
  model: Model,
  operation: OperationShape,
  resources: ResourcesByIdentifier,
): ReadonlySet<ShapeId> {
  const spoken = new Set<ShapeId>();
  for (const id of [operation.input, operation.output]) {
    const structure = model.shapes.get(id);
    for (const { name, target, traits } of structure === undefined ? [] : membersOf(structure)) {
      if (!traits.has("smithy.api#required")) continue;
      for (const resource of resources.get(name) ?? []) {
        if (resource.identifiers.get(name) === target) spoken.add(resource.id);
      }
    }
  }
  return spoken;
}
