import type { Choose } from "./choose.ts";
import type { Lengths } from "./lengths.ts";
import { multiply, repeated, sum, zero } from "./lengths.ts";
import { memoised } from "./memoised.ts";
import { palette } from "./palette.ts";
import type { CharacterSet, PatternNode, Repeat, Sequence } from "./pattern.ts";
import { countOf, intersection, isIn, union, valueAt } from "./ranges.ts";

/** Makes strings of a node. Look-arounds and the boundaries of words are for the caller to check. */
export interface Composer {
  /** The lengths that are possible, up to the limit. */
  readonly lengths: Lengths;
  /** One string of one of these lengths. */
  compose(length: number, choose: Choose): string;
}

/** Plans with lengths first, so that a string of any possible length takes no trial. */
export function composer(
  root: PatternNode,
  groups: ReadonlyMap<number, PatternNode>,
  limit: number,
): Composer {
  const knownLengths = new Map<PatternNode, Lengths>();
  const knownPalettes = new Map<CharacterSet, readonly number[]>();
  const knownPowers = new Map<PatternNode, Map<number, Lengths>>();
  const knownSuffixes = new Map<Sequence, readonly Lengths[]>();

  const characters = (set: CharacterSet): readonly number[] =>
    memoised(knownPalettes, set, () => palette(set));

  const lengthsOf = (node: PatternNode): Lengths =>
    memoised(knownLengths, node, () => computeLengths(node));

  const computeLengths = (node: PatternNode): Lengths => {
    switch (node.type) {
      case "set":
        return characters(node).length > 0 ? [[1, 1]] : [];
      case "sequence":
        return suffixes(node)[0] ?? zero;
      case "alternation":
        return union(node.nodes.flatMap(lengthsOf));
      case "repeat":
        return repeated(lengthsOf(node.node), node.min, node.max, limit);
      case "group":
      case "atomic":
        return lengthsOf(node.node);
      case "backReference":
        return union([...zero, ...node.groups.flatMap((group) => captured(group))]);
      case "boundary":
      case "look":
        return zero;
      default:
        return node satisfies never;
    }
  };

  /** A group that refers to itself has captured nothing yet. */
  const captured = (group: number): Lengths => {
    const node = groups.get(group);
    if (node === undefined || knownLengths.has(node)) {
      return (node && knownLengths.get(node)) ?? zero;
    }
    knownLengths.set(node, zero);
    const lengths = computeLengths(node);
    knownLengths.set(node, lengths);
    return lengths;
  };

  /** The lengths of what follows in a sequence, from each element on. */
  const suffixes = (node: Sequence): readonly Lengths[] =>
    memoised(knownSuffixes, node, () =>
      node.nodes.reduceRight<Lengths[]>(
        (rest, child) => [sum(lengthsOf(child), rest[0] ?? zero, limit), ...rest],
        [zero],
      ),
    );

  const power = (node: PatternNode, count: number): Lengths =>
    memoised(
      memoised(knownPowers, node, () => new Map<number, Lengths>()),
      count,
      () => multiply(lengthsOf(node), count, limit),
    );

  const compose = (length: number, choose: Choose): string => {
    const captures = new Map<number, string>();

    const make = (node: PatternNode, wanted: number): string => {
      switch (node.type) {
        case "set":
          return makeCharacters(node, 1);
        case "sequence":
          return makeSequence(node, wanted);
        case "alternation": {
          const possible = node.nodes.filter((child) => isIn(lengthsOf(child), wanted));
          const child = possible[choose(Math.max(1, possible.length))];
          return child === undefined ? "" : make(child, wanted);
        }
        case "repeat":
          return makeRepeat(node, wanted);
        case "group": {
          const text = make(node.node, wanted);
          captures.set(node.index, text);
          return text;
        }
        case "atomic":
          return make(node.node, wanted);
        case "backReference":
          return node.groups.map((group) => captures.get(group)).find(Boolean) ?? "";
        case "boundary":
        case "look":
          return "";
        default:
          return node satisfies never;
      }
    };

    const makeCharacters = (set: CharacterSet, count: number): string => {
      const choices = characters(set);
      let text = "";
      for (let index = 0; index < count; index += 1) {
        text += String.fromCodePoint(choices[choose(choices.length)] ?? 0);
      }
      return text;
    };

    const makeSequence = (node: Sequence, wanted: number): string => {
      const rests = suffixes(node);
      let left = wanted;
      return node.nodes.reduce((text, child, index) => {
        const share = split(left, lengthsOf(child), rests[index + 1] ?? zero);
        left -= share;
        return text + make(child, share);
      }, "");
    };

    const makeRepeat = ({ node, min, max }: Repeat, wanted: number): string => {
      if (node.type === "set") {
        return makeCharacters(node, wanted);
      }
      const count = wanted === 0 ? min : chooseCount(node, min, max, wanted);
      return makeTimes(node, count, wanted);
    };

    /** Halves the count until one is left: the lengths of few multiples are ever needed. */
    const makeTimes = (node: PatternNode, count: number, wanted: number): string => {
      if (count <= 1) {
        return count === 0 ? "" : make(node, wanted);
      }
      const half = Math.floor(count / 2);
      const share = split(wanted, power(node, half), power(node, count - half));
      return makeTimes(node, half, share) + makeTimes(node, count - half, wanted - share);
    };

    /** How many times to repeat, so that the wanted length can be reached. */
    const chooseCount = (node: PatternNode, min: number, max: number, wanted: number): number => {
      const lengths = lengthsOf(node);
      const shortest = Math.max(1, lengths[0]?.[0] ?? 1);
      const longest = Math.max(1, lengths.at(-1)?.[1] ?? 1);
      const least = Math.max(min, Math.ceil(wanted / longest));
      const most = Math.max(least, Math.min(max, Math.floor(wanted / shortest)));
      const span = most - least + 1;
      const first = choose(span);
      for (let offset = 0; offset < Math.min(span, 64); offset += 1) {
        const count = least + ((first + offset) % span);
        if (isIn(power(node, count), wanted)) {
          return count;
        }
      }
      return least;
    };

    /** The part of a length that goes to the left, with the rest possible on the right. */
    const split = (wanted: number, left: Lengths, right: Lengths): number => {
      const remainders = right.map(([first, last]) => [wanted - last, wanted - first] as const);
      const shares = intersection(left, union(remainders));
      const count = countOf(shares);
      return count === 0 ? 0 : valueAt(shares, choose(count));
    };

    return make(root, length);
  };

  return { lengths: lengthsOf(root), compose };
}
