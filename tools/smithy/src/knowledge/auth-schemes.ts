import type { Model } from "../model/model.ts";
import { isNodeArray } from "../model/node.ts";
import { compareShapeIds, type ShapeId } from "../model/shape-id.ts";
import type { OperationShape, ServiceShape } from "../model/shapes.ts";

/**
 * The authentication schemes that apply to a service, or to one of its operations, the preferred
 * one first: what `@auth` lists of those that the service has, else all of them by their ids.
 *
 * @see https://smithy.io/2.0/spec/authentication-traits.html#auth-trait
 * @public
 */
export function authSchemes(
  model: Model,
  service: ServiceShape,
  operation?: OperationShape,
): readonly ShapeId[] {
  const known = [...service.traits.keys()]
    .filter((id) => model.shapes.get(id)?.traits.has("smithy.api#authDefinition") === true)
    .toSorted(compareShapeIds);
  const order = operation?.traits.get("smithy.api#auth") ?? service.traits.get("smithy.api#auth");
  if (!isNodeArray(order)) return known;
  return order.filter((id): id is ShapeId => typeof id === "string" && known.includes(id));
}
