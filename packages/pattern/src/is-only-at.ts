import type { PatternNode } from "./pattern.ts";

/** Whether a node matches nowhere but at an end of the text. */
export function isOnlyAt(node: PatternNode, at: "start" | "end"): boolean {
  switch (node.type) {
    case "boundary":
      return node.at === at;
    case "sequence":
      return node.nodes.some((child) => isOnlyAt(child, at));
    case "alternation":
      return node.nodes.length > 0 && node.nodes.every((child) => isOnlyAt(child, at));
    case "group":
    case "atomic":
      return isOnlyAt(node.node, at);
    case "repeat":
      return node.min > 0 && isOnlyAt(node.node, at);
    case "set":
    case "look":
    case "backReference":
      return false;
    default:
      return node satisfies never;
  }
}
