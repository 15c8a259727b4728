import type { Corpus } from "./corpus.ts";
import type { Outcome } from "./suite.ts";
import { suites } from "./suites.ts";

/** What came of a case, and the suite that it is of. */
export interface SuiteOutcome extends Outcome {
  readonly suite: string;
}

/**
 * Runs one suite. The corpus may have no cases for it.
 *
 * @throws Error where there is no such suite.
 */
export function runSuite(corpus: Corpus, name: string): readonly SuiteOutcome[] {
  const suite = suites.get(name);
  if (suite === undefined) {
    throw new Error(`There is no suite \`${name}\`. Suites: ${[...suites.keys()].join(", ")}.`);
  }
  if (corpus.files(name).length === 0) return [];
  return suite(corpus).map((outcome) => ({ suite: name, ...outcome }));
}
