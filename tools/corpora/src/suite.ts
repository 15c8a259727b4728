import type { Corpus } from "./corpus.ts";
import { difference } from "./difference.ts";

/** What came of a case. */
export interface Outcome {
  readonly case: string;
  /** Why it fails; `undefined` where it passes. */
  readonly message: string | undefined;
}

/** Runs all cases of its kind that a corpus has. */
export type Suite = (corpus: Corpus) => readonly Outcome[];

/** Runs a case that passes where both are equal as JSON values. */
export function equal(name: string, actual: () => unknown, expected: () => unknown): Outcome {
  return judged(name, () => difference(actual(), expected()));
}

/** Runs a case that tells why it fails; one that throws fails. */
export function judged(name: string, judge: () => string | undefined): Outcome {
  try {
    return { case: name, message: judge() };
  } catch (error) {
    return { case: name, message: `threw ${String(error)}` };
  }
}
