import { stringsArgument } from "./arguments.ts";
import { filterShapes } from "./remove-shapes.ts";
import { traitMatcher } from "./trait-matcher.ts";
import type { Transform } from "./transform.ts";

/** @see https://smithy.io/2.0/guides/smithy-build-json.html#excludeshapesbytrait */
export const excludeShapesByTrait: Transform = (model, args) => {
  const isNamed = traitMatcher(stringsArgument(args, "traits"));
  return filterShapes(model, ({ traits }) => ![...traits.keys()].some(isNamed));
};
