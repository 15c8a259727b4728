import { isNever, surroundings, wholeText } from "./anchor.ts";
import type { Choose } from "./choose.ts";
import { seededChoose } from "./choose.ts";
import type { Composer } from "./compose.ts";
import { codePointsOf } from "./code-points.ts";
import { composer } from "./compose.ts";
import { lengthRange } from "./length-range.ts";
import type { Lengths } from "./lengths.ts";
import { matcher } from "./matcher.ts";
import type { Pattern, PatternNode, PatternProblem } from "./pattern.ts";
import { children, sequence } from "./pattern.ts";
import { countOf, intersection, valueAt } from "./ranges.ts";

/** In Unicode code points. @see https://smithy.io/2.0/spec/constraint-traits.html#length-trait @public */
export interface LengthBounds {
  readonly minLength?: number | undefined;
  readonly maxLength?: number | undefined;
}

/** @public */
export interface StringGenerator {
  readonly type: "generator";
  /** Makes a string that matches; the smaller the choices, the simpler and shorter it is. */
  readonly generate: (choose: Choose) => string;
}

/** How much longer than necessary a string may get. */
const maxExtraLength = 1024;
/** Strings that have to be longer are not generated. */
const maxShortestLength = 1 << 20;
/** Of eight strings, one may have any length; the others are at most this much too long. */
const usualExtraLength = 15;
const maxTrials = 1000;
const maxRetries = 64;

/**
 * Prepares to generate strings that match a pattern and keep bounds of length, or says why none do.
 *
 * Lengths are planned, so that most strings are right at once. Look-arounds and the boundaries of
 * words are left to trial: what the first choices do not achieve, others derived from them do.
 *
 * @public
 */
export function generator(
  pattern: Pattern,
  { minLength = 0, maxLength = Infinity }: LengthBounds = {},
): StringGenerator | PatternProblem {
  const problem = (reason: string): PatternProblem => ({
    type: "problem",
    source: pattern.source,
    reason,
  });
  const whole = wholeText(pattern.node);
  if (isNever(whole)) {
    return problem("no text matches it");
  }
  const shortest = Math.max(minLength, lengthRange(whole).min);
  if (shortest > maxShortestLength) {
    return problem(`its shortest string is longer than ${maxShortestLength} characters`);
  }
  const limit = Math.min(maxLength, shortest + maxExtraLength);
  const groups = groupsOf(pattern.node);
  const makers = [whole, ...alternatives(pattern.node).map(wholeText)]
    .map((node) => composer(node, groups, limit))
    .map((made) => ({ made, lengths: intersection(made.lengths, [[minLength, limit]]) }))
    .filter(({ lengths }) => lengths.length > 0);
  if (makers.length === 0) {
    return problem(`no text that matches it is ${minLength} to ${maxLength} characters long`);
  }

  const matches = matcher(pattern);
  const attempt = (number: number, choose: Choose): string | undefined => {
    const maker = makers[number % makers.length];
    if (maker === undefined) {
      return undefined;
    }
    const text = make(maker.made, maker.lengths, choose);
    const length = codePointsOf(text).length;
    return length >= minLength && length <= maxLength && matches(text) ? text : undefined;
  };
  const search = (seed: number, trials: number): string | undefined => {
    for (let trial = 0; trial < trials; trial += 1) {
      const text = attempt(trial, seededChoose(seed + trial));
      if (text !== undefined) {
        return text;
      }
    }
    return undefined;
  };

  const witness = attempt(0, () => 0) ?? search(1, maxTrials);
  if (witness === undefined) {
    return problem(`no text was found that matches it, in ${maxTrials} trials`);
  }
  return {
    type: "generator",
    generate: (choose) => {
      let seed = 0;
      const text = attempt(0, (bound) => {
        const choice = choose(bound);
        seed = (Math.imul(seed, 31) + choice) >>> 0;
        return choice;
      });
      return text ?? search(seed, maxRetries) ?? witness;
    },
  };
}

/** Lengths near the shortest are the usual ones. */
function make(maker: Composer, lengths: Lengths, choose: Choose): string {
  const shortest = lengths[0]?.[0] ?? 0;
  const usual = intersection(lengths, [[shortest, shortest + usualExtraLength]]);
  const possible = choose(8) === 7 ? lengths : usual;
  return maker.compose(valueAt(possible, choose(countOf(possible))), choose);
}

function groupsOf(node: PatternNode): ReadonlyMap<number, PatternNode> {
  const groups = new Map<number, PatternNode>();
  const visit = (inner: PatternNode): void => {
    if (inner.type === "group") {
      groups.set(inner.index, inner.node);
    }
    children(inner).forEach(visit);
  };
  visit(node);
  return groups;
}

/** Where text must satisfy a look-ahead, begin with what that asks for, and see whether it fits. */
function alternatives(node: PatternNode): readonly PatternNode[] {
  switch (node.type) {
    case "group":
      return alternatives(node.node);
    case "alternation":
      return node.nodes.flatMap(alternatives);
    case "sequence":
      return node.nodes.flatMap((child, index) =>
        child.type === "look" && child.direction === "ahead" && !child.negated
          ? [sequence([...node.nodes.slice(0, index), child.node, surroundings])]
          : [],
      );
    default:
      return [];
  }
}
