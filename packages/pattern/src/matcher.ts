import type { Automata } from "./automaton.ts";
import { automata } from "./automaton.ts";
import { backtracker } from "./backtracker.ts";
import type { Pattern } from "./pattern.ts";
import { contains } from "./pattern.ts";
import { scan } from "./scan.ts";

/** Whether a text holds a match of the pattern, anywhere. @public */
export type Matcher = (text: string) => boolean;

/**
 * Compiles a pattern, at its first use, into a function that takes time in text × pattern only.
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

function compile({ node }: Pattern): Matcher {
  if (contains(node, ({ type }) => type === "backReference" || type === "atomic")) {
    return backtracker(node);
  }
  const program = automata(node);
  return (text) => matches(program, codePointsOf(text));
}

function matches({ looks, main }: Automata, codePoints: readonly number[]): boolean {
  const found: Uint8Array[] = [];
  const input = { codePoints, looks: found };
  for (const look of looks) {
    const positions = new Uint8Array(codePoints.length + 1);
    scan(look, input, (position, isAccepted) => {
      positions[position] = Number(isAccepted);
      return false;
    });
    found.push(positions);
  }
  let isMatch = false;
  scan(main, input, (_, isAccepted) => (isMatch = isAccepted));
  return isMatch;
}

/** A lone surrogate is a code point of its own. */
export function codePointsOf(text: string): readonly number[] {
  return Array.from(text, (character) => character.codePointAt(0) ?? 0);
}
