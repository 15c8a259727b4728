import type { Automata } from "./automaton.ts";
import { automata } from "./automaton.ts";
import { codePointsOf } from "./code-points.ts";
import type { PatternNode } from "./pattern.ts";
import { scan } from "./scan.ts";

/**
 * Follows all paths through a pattern at once: linear time for whatever has no back-references.
 *
 * Look-arounds are found first, each at all positions of the text, the inner ones before the outer.
 */
export function simulator(root: PatternNode): (text: string) => boolean {
  let program: Automata | undefined;
  return (text) => {
    program ??= automata(root);
    return matches(program, codePointsOf(text));
  };
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
