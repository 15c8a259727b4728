import type { Model } from "../model/model.ts";
import { isNodeArray, nodeProperty } from "../model/node.ts";
import type { ShapeId } from "../model/shape-id.ts";

const PROTOCOL = "smithy.api#protocolDefinition";

/** The protocols of a service: its traits that are `@protocolDefinition`s, in their order. @public */
export function protocolsOf(model: Model, service: ShapeId): readonly ShapeId[] {
  const traits = [...(model.shapes.get(service)?.traits.keys() ?? [])];
  return traits.filter((trait) => model.shapes.get(trait)?.traits.has(PROTOCOL));
}

/** Whether a protocol says that it honours a trait. @public */
export function protocolHonours(model: Model, protocol: ShapeId, trait: ShapeId): boolean {
  const traits = nodeProperty(model.shapes.get(protocol)?.traits.get(PROTOCOL), "traits");
  return isNodeArray(traits) && traits.includes(trait);
}
