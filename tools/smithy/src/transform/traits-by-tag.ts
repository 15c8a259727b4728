import type { Model } from "../model/model.ts";
import type { Shape } from "../model/shapes.ts";
import { stringsArgument } from "./arguments.ts";
import { filterShapes } from "./remove-shapes.ts";
import { hasTag } from "./tags.ts";
import type { Transform } from "./transform.ts";

/** @see https://smithy.io/2.0/guides/smithy-build-json.html#excludetraitsbytag */
export const excludeTraitsByTag: Transform = (model, args) => {
  const tags = stringsArgument(args, "tags");
  return filterDefinitions(model, (shape) => !hasTag(shape, tags));
};

/** @see https://smithy.io/2.0/guides/smithy-build-json.html#includetraitsbytag */
export const includeTraitsByTag: Transform = (model, args) => {
  const tags = stringsArgument(args, "tags");
  return filterDefinitions(model, (shape) => hasTag(shape, tags));
};

function filterDefinitions(model: Model, keeps: (shape: Shape) => boolean): Model {
  return filterShapes(model, (shape) => !shape.traits.has("smithy.api#trait") || keeps(shape));
}
