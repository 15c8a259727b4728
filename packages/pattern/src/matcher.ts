import { backtracker } from "./backtracker.ts";
import { isOnlyAt } from "./is-only-at.ts";
import { lengthRange } from "./length-range.ts";
import { isLinear } from "./linear.ts";
import type { Pattern, PatternNode } from "./pattern.ts";
import { contains } from "./pattern.ts";
import { simulator } from "./simulator.ts";

/** Whether a text holds a match of the pattern, anywhere. @public */
export type Matcher = (text: string) => boolean;

/**
 * Compiles a pattern, at its first use, into a function that takes time in text × pattern only:
 * with the regular expressions of the platform where they do so too, else with an automaton.
 *
 * Back-references and atomic groups are beyond an automaton: for patterns with them, a search that
 * has not ended after 200,000 steps counts as no match.
 *
 * @public
 */
export function matcher(pattern: Pattern): Matcher {
  let compiled: Matcher | undefined;
  return (text) => {
    compiled ??= compile(pattern);
    return compiled(text);
  };
}

function compile({ source, isEcma, node }: Pattern): Matcher {
  if (contains(node, ({ type }) => type === "backReference" || type === "atomic")) {
    return backtracker(node);
  }
  const simulated = simulator(node);
  const isAtStart = isOnlyAt(node, "start");
  // V8 finds empty matches between the two halves of a code point; longer ones, it does not.
  const isPlatformRight = isAtStart || (lengthRange(node).min > 0 && !contains(node, isLook));
  if (!isEcma || !isPlatformRight || !isLinear(node, isAtStart)) {
    return simulated;
  }
  const expression = new RegExp(source, isAtStart ? "uy" : "u");
  return (text) => {
    expression.lastIndex = 0;
    return text.length > maxPlatformLength ? simulated(text) : expression.test(text);
  };
}

/** The platform keeps a way back for each character, in a memory that is bounded. */
const maxPlatformLength = 10_000;

function isLook({ type }: PatternNode): boolean {
  return type === "look";
}
