import type { Diagnostic } from "../diagnostic.ts";
import { spanOfLocation } from "../locate.ts";
import type { Source } from "../source.ts";

/** The diagnostics by file, in the order of `sources`, and by position; the rest come first. */
export function inOrder(
  diagnostics: readonly Diagnostic[],
  sources: readonly Source[],
): readonly Diagnostic[] {
  const ranks = new Map(sources.map((source, index) => [source, index]));
  return diagnostics
    .map((diagnostic) => {
      const { location } = diagnostic;
      const rank = location === undefined ? -1 : (ranks.get(location.source) ?? sources.length);
      return {
        diagnostic,
        rank,
        start: location === undefined ? 0 : spanOfLocation(location).start,
      };
    })
    .toSorted((left, right) => left.rank - right.rank || left.start - right.start)
    .map(({ diagnostic }) => diagnostic);
}
