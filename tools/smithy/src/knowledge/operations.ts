import type { Model } from "../model/model.ts";
import { compareShapeIds, type ShapeId } from "../model/shape-id.ts";
import type { OperationShape, ResourceShape } from "../model/shapes.ts";
import { memoiseBy } from "./memoise.ts";
import { operationsOfResource } from "./neighbours.ts";

/**
 * The operations of a service, those of its resources among them, sorted by id.
 *
 * @see https://smithy.io/2.0/spec/service-types.html
 * @public
 */
export function operationsOf(model: Model, service: ShapeId): readonly OperationShape[] {
  return contents(model, service).operations;
}

/** The resources of a service, and theirs, sorted by id. @public */
export function resourcesOf(model: Model, service: ShapeId): readonly ResourceShape[] {
  return contents(model, service).resources;
}

interface Contents {
  readonly operations: readonly OperationShape[];
  readonly resources: readonly ResourceShape[];
}

const contents = memoiseBy((model: Model, service: ShapeId): Contents => {
  const operations = new Map<ShapeId, OperationShape>();
  const resources = new Map<ShapeId, ResourceShape>();
  const visit = (operationIds: readonly ShapeId[], resourceIds: readonly ShapeId[]): void => {
    for (const id of operationIds) {
      const operation = model.shapes.get(id);
      if (operation?.type === "operation") operations.set(id, operation);
    }
    for (const id of resourceIds) {
      const resource = model.shapes.get(id);
      if (resource?.type !== "resource" || resources.has(id)) continue;
      resources.set(id, resource);
      visit(operationsOfResource(resource), resource.resources);
    }
  };
  const shape = model.shapes.get(service);
  if (shape?.type === "service") visit(shape.operations, shape.resources);
  return { operations: sorted(operations), resources: sorted(resources) };
});

function sorted<T>(shapes: ReadonlyMap<ShapeId, T>): readonly T[] {
  return [...shapes]
    .toSorted(([left], [right]) => compareShapeIds(left, right))
    .map(([, of]) => of);
}
