import type { PatternNode } from "./pattern.ts";

/** How many code points a node can match at least and at most. */
export interface LengthRange {
  readonly min: number;
  readonly max: number;
}

/** The bounds of a node's length; not every length between them needs to be possible. */
export function lengthRange(node: PatternNode): LengthRange {
  switch (node.type) {
    case "set":
      return { min: 1, max: 1 };
    case "sequence":
      return node.nodes.map(lengthRange).reduce(add, { min: 0, max: 0 });
    case "alternation":
      return node.nodes.map(lengthRange).reduce(either, { min: Infinity, max: 0 });
    case "repeat": {
      const { min, max } = lengthRange(node.node);
      return { min: times(min, node.min), max: times(max, node.max) };
    }
    case "group":
    case "atomic":
      return lengthRange(node.node);
    case "backReference":
      return { min: 0, max: Infinity };
    case "boundary":
    case "look":
      return { min: 0, max: 0 };
    default:
      return node satisfies never;
  }
}

/** Whether a node can match nothing but the empty string. */
export function isZeroWidth(node: PatternNode): boolean {
  return lengthRange(node).max === 0;
}

function add(left: LengthRange, right: LengthRange): LengthRange {
  return { min: left.min + right.min, max: left.max + right.max };
}

function either(left: LengthRange, right: LengthRange): LengthRange {
  return { min: Math.min(left.min, right.min), max: Math.max(left.max, right.max) };
}

/** `Infinity * 0` is none. */
function times(length: number, count: number): number {
  return length === 0 || count === 0 ? 0 : length * count;
}
