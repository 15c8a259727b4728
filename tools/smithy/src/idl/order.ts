import { compareIgnoringCase } from "../model/shape-id.ts";
import type { Shape, ShapeType } from "../model/shapes.ts";

/** How shapes of a file are sorted. @public */
export type ShapeOrder = "preferred" | "alphabetical";

const FIRST: readonly ShapeType[] = [
  "service",
  "resource",
  "operation",
  "structure",
  "union",
  "list",
  "map",
];

/**
 * Which of two shapes is first in a file. It is preferred to have trait definitions first, then what
 * a reader looks for first.
 */
export function compareShapes(left: Shape, right: Shape, order: ShapeOrder): number {
  const byRank = order === "preferred" ? rankOf(left) - rankOf(right) : 0;
  return byRank === 0 ? compareIgnoringCase(left.id, right.id) : byRank;
}

function rankOf({ type, traits }: Shape): number {
  if (traits.has("smithy.api#trait")) return -1;
  // A set of version 1.0 is written as a list.
  const index = FIRST.indexOf(type === "set" ? "list" : type);
  return index < 0 ? FIRST.length : index;
}
