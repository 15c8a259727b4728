import { stringsArgument } from "./arguments.ts";
import { filterShapes } from "./remove-shapes.ts";
import { hasTag } from "./tags.ts";
import type { Transform } from "./transform.ts";

/** @see https://smithy.io/2.0/guides/smithy-build-json.html#excludeshapesbytag */
export const excludeShapesByTag: Transform = (model, args) => {
  const tags = stringsArgument(args, "tags");
  return filterShapes(model, (shape) => !hasTag(shape, tags));
};

/** @see https://smithy.io/2.0/guides/smithy-build-json.html#includeshapesbytag */
export const includeShapesByTag: Transform = (model, args) => {
  const tags = stringsArgument(args, "tags");
  // Members stay with their container.
  return filterShapes(model, (shape) => shape.type === "member" || hasTag(shape, tags));
};
