import { membership } from "./character-set.ts";
import { codePointsOf } from "./code-points.ts";
import type { CharacterSet, PatternNode } from "./pattern.ts";
import { children } from "./pattern.ts";
import { isBoundary } from "./scan.ts";

/** How much one call may do: no pattern from outside may take more. */
const maxSteps = 200_000;
/** How deep one search may go: a step takes a frame or two of the stack. */
const maxDepth = 1000;

type Captures = readonly (readonly [start: number, end: number] | undefined)[];
/** What remains to be matched, from a position on. */
type Rest = (position: number, captures: Captures) => boolean;

/** Thrown inside a search only, and caught where it began. */
class LimitReached extends Error {}

/**
 * Tries one path after another, as the specification of ECMA-262 does, within a budget: for the
 * patterns that no automaton can match.
 *
 * @see https://tc39.es/ecma262/#sec-pattern-semantics
 */
export function backtracker(root: PatternNode): (text: string) => boolean {
  return (text) => {
    const codePoints = codePointsOf(text);
    try {
      return search(root, codePoints);
    } catch (error) {
      if (error instanceof LimitReached) {
        return false;
      }
      throw error;
    }
  };
}

function search(root: PatternNode, codePoints: readonly number[]): boolean {
  let steps = 0;
  let depth = 0;

  /** `by` is 1 where text is read forward, -1 inside a look-behind. */
  const match = (
    node: PatternNode,
    at: number,
    captures: Captures,
    by: 1 | -1,
    rest: Rest,
  ): boolean => {
    steps += 1;
    depth += 1;
    if (steps > maxSteps || depth > maxDepth) {
      throw new LimitReached();
    }
    const isMatch = matchNode(node, at, captures, by, rest);
    depth -= 1;
    return isMatch;
  };

  const matchNode = (
    node: PatternNode,
    at: number,
    captures: Captures,
    by: 1 | -1,
    rest: Rest,
  ): boolean => {
    switch (node.type) {
      case "set":
        return holds(node, codePoints[by > 0 ? at : at - 1]) && rest(at + by, captures);
      case "sequence":
        return (by > 0 ? node.nodes : node.nodes.toReversed()).reduceRight<Rest>(
          (next, child) => (position, inner) => match(child, position, inner, by, next),
          rest,
        )(at, captures);
      case "alternation":
        return node.nodes.some((child) => match(child, at, captures, by, rest));
      case "group":
        return match(node.node, at, captures, by, (end, inner) => {
          const span = by > 0 ? ([at, end] as const) : ([end, at] as const);
          return rest(end, inner.with(node.index, span));
        });
      case "repeat":
        return repeat(node, 0, at, captures, by, rest);
      case "boundary":
        return isBoundary(node.at, codePoints, at) && rest(at, captures);
      case "backReference":
        return matchReference(node.groups, at, captures, by, rest);
      case "look": {
        const inner = firstMatch(node.node, at, captures, node.direction === "ahead" ? 1 : -1);
        const isHere = inner !== undefined;
        return isHere !== node.negated && rest(at, inner?.captures ?? captures);
      }
      case "atomic": {
        const inner = firstMatch(node.node, at, captures, by);
        return inner !== undefined && rest(inner.position, inner.captures);
      }
      default:
        return node satisfies never;
    }
  };

  /** https://tc39.es/ecma262/#sec-runtime-semantics-repeatmatcher-abstract-operation */
  const repeat = (
    node: Extract<PatternNode, { type: "repeat" }>,
    count: number,
    at: number,
    captures: Captures,
    by: 1 | -1,
    rest: Rest,
  ): boolean => {
    if (node.node.type === "set") {
      return repeatSet(node.node, node, at, captures, by, rest);
    }
    const leave = (): boolean => count >= node.min && rest(at, captures);
    const enter = (): boolean =>
      count < node.max &&
      match(node.node, at, without(captures, groupsIn(node.node)), by, (end, inner) =>
        count >= node.min && end === at ? false : repeat(node, count + 1, end, inner, by, rest),
      );
    return node.isLazy ? leave() || enter() : enter() || leave();
  };

  /** A repeated set needs no frame of the stack for each of its code points. */
  const repeatSet = (
    set: CharacterSet,
    { min, max, isLazy }: { min: number; max: number; isLazy: boolean },
    at: number,
    captures: Captures,
    by: 1 | -1,
    rest: Rest,
  ): boolean => {
    let most = 0;
    while (most < max && holds(set, codePoints[by > 0 ? at + most : at - most - 1])) {
      most += 1;
    }
    for (let taken = 0; taken <= most - min; taken += 1) {
      steps += 1;
      if (rest(at + by * (isLazy ? min + taken : most - taken), captures)) {
        return true;
      }
    }
    return false;
  };

  const firstMatch = (
    node: PatternNode,
    at: number,
    captures: Captures,
    by: 1 | -1,
  ): { position: number; captures: Captures } | undefined => {
    let found: { position: number; captures: Captures } | undefined;
    match(node, at, captures, by, (position, inner) => {
      found = { position, captures: inner };
      return true;
    });
    return found;
  };

  /** A group that took no part has captured nothing, and nothing matches everywhere. */
  const matchReference = (
    groups: readonly number[],
    at: number,
    captures: Captures,
    by: 1 | -1,
    rest: Rest,
  ): boolean => {
    const [start, end] = groups.map((group) => captures[group]).find(Boolean) ?? [0, 0];
    const captured = codePoints.slice(start, end);
    steps += captured.length;
    const from = by > 0 ? at : at - captured.length;
    const isHere = captured.every((codePoint, index) => codePoints[from + index] === codePoint);
    return isHere && rest(at + by * captured.length, captures);
  };

  const none: Captures = Array.from({ length: groupsIn(root).length + 1 });
  const starts = Array.from({ length: codePoints.length + 1 }, (_, start) => start);
  return starts.some((start) => match(root, start, none, 1, () => true));
}

function without(captures: Captures, groups: readonly number[]): Captures {
  return groups.length === 0
    ? captures
    : captures.map((span, index) => (groups.includes(index) ? undefined : span));
}

/** The capturing groups inside a node; each repetition begins with them unset. */
function groupsIn(node: PatternNode): readonly number[] {
  const own = node.type === "group" ? [node.index] : [];
  return [...own, ...children(node).flatMap(groupsIn)];
}

function holds(set: CharacterSet, codePoint: number | undefined): boolean {
  return codePoint !== undefined && membership(set)(codePoint);
}
