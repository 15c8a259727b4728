import type { PatternNode } from "./pattern.ts";

/** More states than this are refused: a pattern from outside must not exhaust the memory. */
export const maxAutomatonSize = 100_000;

/** How many states `automaton` will need: a repeated set is one that counts, a group unfolds. */
export function automatonSize(node: PatternNode): number {
  switch (node.type) {
    case "set":
    case "backReference":
    case "boundary":
      return 1;
    case "sequence":
    case "alternation":
      return node.nodes.reduce((size, child) => size + automatonSize(child), 1);
    case "repeat": {
      const copies = node.max === Infinity ? node.min + 1 : node.max;
      return node.node.type === "set" ? 1 : copies * (automatonSize(node.node) + 1) + 1;
    }
    case "group":
    case "look":
    case "atomic":
      return automatonSize(node.node) + 1;
    default:
      return node satisfies never;
  }
}
