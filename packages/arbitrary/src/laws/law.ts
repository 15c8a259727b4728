import * as fc from "fast-check";
import { NoValueError } from "../no-value.ts";
import { unsendable } from "./unsendable.ts";
import type { Subject } from "./subject.ts";

/** A promise that a client and a mock keep together, for every operation that it is about. @public */
export interface Law {
  readonly name: string;
  /** What it says, in one sentence. */
  readonly statement: string;
  /** The property; a reason in text where the operation gives it nothing to say. */
  readonly property: <Shapes>(
    subject: Subject<Shapes>,
    operation: string,
  ) => fc.IAsyncPropertyWithHooks<never[]> | string;
}

/** @public */
export interface LawOptions {
  /** How many values are tried; 100 unless set. */
  readonly runs?: number;
  /** The same seed tries the same values; 42 unless set. */
  readonly seed?: number;
}

/** What became of a law. @public */
export interface LawResult {
  readonly law: string;
  readonly operation: string;
  readonly status: "passed" | "failed" | "skipped";
  readonly runs: number;
  readonly seed: number;
  /** The smallest case that breaks the law, and how. */
  readonly counterexample?: string;
  /** Why there was nothing to try. */
  readonly reason?: string;
}

/** Tries a law on an operation. @public */
export async function checkLaw<Shapes>(
  law: Law,
  subject: Subject<Shapes>,
  operation: string,
  { runs = 100, seed = 42 }: LawOptions = {},
): Promise<LawResult> {
  const base = { law: law.name, operation, seed };
  const property = unsendable(subject, operation) ?? law.property(subject, operation);
  if (typeof property === "string") {
    return { ...base, status: "skipped", runs: 0, reason: property };
  }
  let details: fc.RunDetails<never[]>;
  try {
    details = await fc.check(property, { numRuns: runs, seed });
  } catch (error) {
    // What cannot be made cannot be tried.
    if (!(error instanceof NoValueError)) throw error;
    return { ...base, status: "skipped", runs: 0, reason: error.message };
  }
  if (!details.failed) return { ...base, status: "passed", runs: details.numRuns };
  const { errorInstance } = details;
  const problem = errorInstance instanceof Error ? errorInstance.message : String(errorInstance);
  const counterexample = `${problem}\n${fc.defaultReportMessage(details) ?? ""}`;
  return { ...base, status: "failed", runs: details.numRuns, counterexample };
}

/**
 * Tries a law on an operation, for a test.
 *
 * @throws Error with the shrunk counterexample where it is broken.
 * @public
 */
export async function assertLaw<Shapes>(
  law: Law,
  subject: Subject<Shapes>,
  operation: string,
  options: LawOptions = {},
): Promise<LawResult> {
  const result = await checkLaw(law, subject, operation, options);
  if (result.status === "failed") {
    throw new Error(`${law.name} of ${operation} is broken. ${result.counterexample ?? ""}`);
  }
  return result;
}
