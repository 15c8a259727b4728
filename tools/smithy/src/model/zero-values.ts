import type { NodeValue } from "./node.ts";
import type { ShapeType } from "./shapes.ts";

/**
 * The values that members of these types had in version 1.0 where nothing was sent, unless `@box`
 * said otherwise.
 *
 * @see https://smithy.io/2.0/guides/migrating-idl-1-to-2.html
 */
export const ZERO_VALUES: ReadonlyMap<ShapeType, NodeValue> = new Map<ShapeType, NodeValue>([
  ["boolean", false],
  ["byte", 0],
  ["short", 0],
  ["integer", 0],
  ["intEnum", 0],
  ["long", 0],
  ["float", 0],
  ["double", 0],
]);
