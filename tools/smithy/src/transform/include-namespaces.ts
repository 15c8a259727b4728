import { shapeIdParts } from "../model/shape-id.ts";
import { stringsArgument } from "./arguments.ts";
import { filterShapes } from "./remove-shapes.ts";
import type { Transform } from "./transform.ts";

/** @see https://smithy.io/2.0/guides/smithy-build-json.html#includenamespaces */
export const includeNamespaces: Transform = (model, args) => {
  const namespaces = new Set(stringsArgument(args, "namespaces"));
  return filterShapes(model, ({ id }) => namespaces.has(shapeIdParts(id).namespace));
};
