import { stringsArgument } from "./arguments.ts";
import { filterShapes } from "./remove-shapes.ts";
import { hasTag } from "./tags.ts";
import type { Transform } from "./transform.ts";

/** @see https://smithy.io/2.0/guides/smithy-build-json.html#removetraitdefinitions */
export const removeTraitDefinitions: Transform = (model, args) => {
  const tags = stringsArgument(args, "exportTagged");
  return filterShapes(
    model,
    (shape) => !shape.traits.has("smithy.api#trait") || hasTag(shape, tags),
  );
};
