import { reach } from "../knowledge/closure.ts";
import { userShapes } from "../knowledge/user-shapes.ts";
import { shapeName, type ShapeId } from "../model/shape-id.ts";
import type { Shape } from "../model/shapes.ts";
import { isDefinition } from "../prelude.ts";
import { stringArgument, stringsArgument, TransformError } from "./arguments.ts";
import { renamed } from "./rename-shapes.ts";
import { hasTag } from "./tags.ts";
import type { Transform } from "./transform.ts";

/** @see https://smithy.io/2.0/guides/smithy-build-json.html#flattennamespaces */
export const flattenNamespaces: Transform = (model, args) => {
  const namespace = stringArgument(args, "namespace");
  const service = stringArgument(args, "service");
  if (model.shapes.get(service)?.type !== "service") {
    throw new TransformError(`There is no service \`${service}\`.`);
  }
  const ids = new Map<ShapeId, ShapeId>();
  const taken = new Set<ShapeId>();
  const add = (shape: Shape): void => {
    const id = `${namespace}#${shapeName(shape.id)}`;
    if (shape.type === "member" || isDefinition(shape) || taken.has(id)) return;
    taken.add(id);
    ids.set(shape.id, id);
  };
  for (const shape of reach(model, service)) add(shape);
  // What is tagged comes along where no shape of the service has its name.
  const tags = stringsArgument(args, "includeTagged");
  for (const shape of userShapes(model)) if (hasTag(shape, tags)) add(shape);
  return renamed(model, ids);
};
