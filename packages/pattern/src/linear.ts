import { complement } from "./character-set.ts";
import { isZeroWidth, lengthRange } from "./length-range.ts";
import type { CharacterSet, PatternNode, Repeat } from "./pattern.ts";
import type { Range } from "./ranges.ts";
import { intersection, union } from "./ranges.ts";

/** What a node costs with all that follows, to a search that tries one way after another. */
interface Cost {
  /** The power of the text's length: 0 for a part of bounded length, 1 for one look at it all. */
  readonly degree: number;
  /** How many ways there are to try besides. */
  readonly ways: number;
  /** Whether the next code point decides every choice, so that going back fails at once. */
  readonly isDecided: boolean;
  /** What may come first. */
  readonly first: readonly Range[];
}

const end: Cost = { degree: 0, ways: 1, isDecided: true, first: [] };
const everything: readonly Range[] = [[0, 0x10ffff]];
const tooMuch: Cost = { degree: Infinity, ways: Infinity, isDecided: false, first: everything };
const maxWays = 64;
/** A set that repeats no more often than this is a part of bounded length. */
const maxBounded = 16;

/**
 * Whether the regular expressions of the platform, which try one way after another, take linear
 * time as well: begun at the start of the text only, or at every position. When in doubt, no.
 */
export function isLinear(node: PatternNode, isAtStart: boolean): boolean {
  const { degree, ways } = costOf(node, end);
  return ways <= maxWays && degree <= (isAtStart ? 1 : 0);
}

function costOf(node: PatternNode, rest: Cost): Cost {
  switch (node.type) {
    case "set":
      return { ...rest, first: rangesOf(node) };
    case "sequence":
      return node.nodes.reduceRight((cost, child) => costOf(child, cost), rest);
    case "alternation":
      return node.nodes.map((child) => costOf(child, rest)).reduce(either, { ...end, ways: 0 });
    case "repeat":
      if (node.node.type === "set") {
        return costOfSet(node.node, node, rest);
      }
      return isZeroWidth(node) || node.max <= 1 ? costOfOption(node, rest) : costOfLoop(node, rest);
    case "group":
      return costOf(node.node, rest);
    case "boundary":
      return rest;
    case "look":
      return costOfLook(costOf(node.node, end), rest);
    case "backReference":
    case "atomic":
      return tooMuch;
    default:
      return node satisfies never;
  }
}

function either(left: Cost, right: Cost): Cost {
  const areApart = areDisjoint(left.first, right.first);
  return {
    degree: Math.max(left.degree, right.degree),
    ways: areApart ? Math.max(left.ways, right.ways) : left.ways + right.ways,
    isDecided: left.isDecided && right.isDecided && areApart,
    first: union([...left.first, ...right.first]),
  };
}

/** Where what follows may begin alike, each code point that is given back is another try. */
function costOfSet(set: CharacterSet, { min, max }: Repeat, rest: Cost): Cost {
  const ranges = rangesOf(set);
  const first = min === 0 ? union([...ranges, ...rest.first]) : ranges;
  const own = max > maxBounded ? 1 : 0;
  if (min === max || areDisjoint(ranges, rest.first)) {
    return { ...rest, degree: Math.max(own, rest.degree), first };
  }
  const tries = own === 0 ? max - min + 1 : 1;
  return { degree: own + rest.degree, ways: rest.ways * tries, isDecided: false, first };
}

function costOfOption({ node, min }: Repeat, rest: Cost): Cost {
  const once = costOf(node, rest);
  return min > 0 ? once : either(once, rest);
}

/** The ways of a loop would multiply with each turn: it must leave no choice. */
function costOfLoop({ node, min, max }: Repeat, rest: Cost): Cost {
  const { first } = costOf(node, end);
  const turn = costOf(node, { ...end, first: union([...first, ...rest.first]) });
  const length = lengthRange(node);
  const isCounted = min === max && length.min === length.max;
  const isApart = isCounted || areDisjoint(first, rest.first);
  if (!isApart || !turn.isDecided || length.min === 0) {
    return tooMuch;
  }
  return {
    ...rest,
    degree: Math.max(1, rest.degree),
    first: min === 0 ? union([...first, ...rest.first]) : first,
  };
}

/** A long look costs as much wherever it stands: what precedes it must not come back to it. */
function costOfLook(inner: Cost, rest: Cost): Cost {
  return {
    degree: Math.max(inner.degree, rest.degree),
    ways: inner.ways + rest.ways,
    isDecided: inner.degree === 0 && rest.isDecided,
    first: inner.degree === 0 ? rest.first : everything,
  };
}

function areDisjoint(left: readonly Range[], right: readonly Range[]): boolean {
  return intersection(left, right).length === 0;
}

/** Unicode properties may hold anything. */
function rangesOf({ negated, ranges, properties }: CharacterSet): readonly Range[] {
  if (properties.length > 0) {
    return everything;
  }
  return negated ? complement(ranges) : ranges;
}
