import { readFileSync } from "node:fs";
import type { SuiteOutcome } from "./run.ts";

/** A case that fails, and why it may. */
export interface KnownFailure {
  readonly suite: string;
  readonly case: string;
  readonly reason: string;
}

/** The list of this project: suite → case → reason. */
export function readKnownFailures(): readonly KnownFailure[] {
  const url = new URL("../known-failures.json", import.meta.url);
  const listed = JSON.parse(readFileSync(url, "utf8")) as Record<string, Record<string, string>>;
  return Object.entries(listed).flatMap(([suite, cases]) =>
    Object.entries(cases).map(([name, reason]) => ({ suite, case: name, reason })),
  );
}

export function speaksOf(entry: KnownFailure, outcome: SuiteOutcome): boolean {
  return entry.suite === outcome.suite && entry.case === outcome.case;
}
