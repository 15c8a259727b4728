import type { Model } from "../model/model.ts";
import type { ShapeId } from "../model/shape-id.ts";
import { stringsArgument } from "./arguments.ts";
import { changeTraits } from "./change-traits.ts";
import { filterShapes } from "./remove-shapes.ts";
import { traitMatcher } from "./trait-matcher.ts";
import type { Transform } from "./transform.ts";

/** @see https://smithy.io/2.0/guides/smithy-build-json.html#excludetraits */
export const excludeTraits: Transform = (model, args) => {
  const isNamed = traitMatcher(stringsArgument(args, "traits"));
  return keepTraits(model, (trait) => !isNamed(trait));
};

/** @see https://smithy.io/2.0/guides/smithy-build-json.html#includetraits */
export const includeTraits: Transform = (model, args) => {
  const isNamed = traitMatcher(stringsArgument(args, "traits"));
  return keepTraits(model, isNamed);
};

/** Removes traits from shapes, and their definitions. */
function keepTraits(model: Model, keeps: (trait: ShapeId) => boolean): Model {
  const defined = filterShapes(
    model,
    ({ id, traits }) => !traits.has("smithy.api#trait") || keeps(id),
  );
  return changeTraits(defined, (stated) => (keeps(stated.trait.id) ? stated : undefined));
}
