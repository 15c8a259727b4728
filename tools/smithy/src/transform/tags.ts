import { isNodeArray } from "../model/node.ts";
import type { Shape } from "../model/shapes.ts";

const TAGS = "smithy.api#tags";

/** Whether a shape has one of the tags. */
export function hasTag(shape: Shape, tags: readonly string[]): boolean {
  const value = shape.traits.get(TAGS);
  return isNodeArray(value) && value.some((tag) => typeof tag === "string" && tags.includes(tag));
}
