import { isOnlyAt } from "./is-only-at.ts";
import { lengthRange } from "./length-range.ts";
import { anything } from "./parse-class.ts";
import type { PatternNode, Repeat } from "./pattern.ts";
import { alternation, empty, never, sequence } from "./pattern.ts";

/** What stands on one side of a node. */
type Side = "nothing" | "something" | "unknown";

/** Any text: what a pattern without anchors may have around it. */
export const surroundings: Repeat = {
  type: "repeat",
  node: anything,
  min: 0,
  max: Infinity,
  isLazy: false,
};

/**
 * The whole texts that hold a match, as far as anchors tell: `^` and `$` are gone where the text
 * begins and ends for certain, and so are the alternatives that they rule out.
 */
export function wholeText(node: PatternNode): PatternNode {
  switch (node.type) {
    case "group":
      return node.node.type === "alternation" ? wholeText(node.node) : settleWhole(node);
    case "alternation":
      return alternation(node.nodes.map(wholeText).filter((child) => !isNever(child)));
    default:
      return settleWhole(node);
  }
}

function settleWhole(node: PatternNode): PatternNode {
  return settle(sequence([surroundings, node, surroundings]), "nothing", "nothing");
}

/** Whether nothing at all matches. */
export function isNever(node: PatternNode): boolean {
  return node.type === "alternation" && node.nodes.length === 0;
}

function settle(node: PatternNode, before: Side, after: Side): PatternNode {
  switch (node.type) {
    case "set":
    case "look":
    case "backReference":
      return node;
    case "boundary": {
      const beyond = node.at === "start" ? before : node.at === "end" ? after : "unknown";
      return beyond === "nothing" ? empty : beyond === "something" ? never : node;
    }
    case "sequence":
      return settleSequence(node.nodes, before, after);
    case "alternation":
      return alternation(
        node.nodes.map((child) => settle(child, before, after)).filter((child) => !isNever(child)),
      );
    case "group":
    case "atomic": {
      const inner = settle(node.node, before, after);
      return isNever(inner) ? never : { ...node, node: inner };
    }
    case "repeat": {
      const isOnce = node.max === 1;
      const around = (side: Side): Side => (isOnce || side === "something" ? side : "unknown");
      const inner = settle(node.node, around(before), around(after));
      const isOut = isNever(inner);
      return isOut ? (node.min === 0 ? empty : never) : { ...node, node: inner };
    }
    default:
      return node satisfies never;
  }
}

/** Nothing may stand before an element that has to be at the start, nor behind one at the end. */
function settleSequence(nodes: readonly PatternNode[], before: Side, after: Side): PatternNode {
  const start = nodes.findLastIndex((node) => isOnlyAt(node, "start"));
  const found = nodes.findIndex((node) => isOnlyAt(node, "end"));
  const end = found === -1 ? nodes.length : found;
  const kept = nodes.map((node, index) => (index < start || index > end ? emptied(node) : node));
  const settled = kept.map((node, index) =>
    settle(node, beside(kept.slice(0, index), before), beside(kept.slice(index + 1), after)),
  );
  return settled.some(isNever) ? never : sequence(settled);
}

/** What stands on a side, given the siblings there and what is beyond them. */
function beside(siblings: readonly PatternNode[], beyond: Side): Side {
  const { min, max } = lengthRange(sequence(siblings));
  if (min > 0 || beyond === "something") {
    return "something";
  }
  return max === 0 ? beyond : "unknown";
}

/** What is left of a node if it may match the empty string only. */
function emptied(node: PatternNode): PatternNode {
  switch (node.type) {
    case "set":
      return never;
    case "sequence": {
      const children = node.nodes.map(emptied);
      return children.some(isNever) ? never : sequence(children);
    }
    case "alternation":
      return alternation(node.nodes.map(emptied).filter((child) => !isNever(child)));
    case "group":
    case "atomic":
      return emptied(node.node);
    case "repeat":
      return node.min === 0 ? empty : emptied(node.node);
    case "boundary":
    case "look":
    case "backReference":
      return node;
    default:
      return node satisfies never;
  }
}
