import { printTotals, verdict, type Totals } from "@tsmith/ci/verdict";
import { speaksOf, type KnownFailure } from "./known-failures.ts";
import type { SuiteOutcome } from "./run.ts";

/** What is written with `--json`. */
export interface Report {
  readonly suites: Readonly<Record<string, Totals>>;
  /** Unlisted failures, and listed ones that pass. */
  readonly failures: readonly ReportedFailure[];
}

export interface ReportedFailure {
  readonly suite: string;
  readonly case: string;
  readonly message: string;
}

/** Adds up the outcomes of some suites; a failure that is listed counts as known. */
export function reportOf(
  names: readonly string[],
  outcomes: readonly SuiteOutcome[],
  known: readonly KnownFailure[],
): Report {
  const { unlisted, stale, totals } = verdict(outcomes, known, speaksOf);
  return {
    suites: Object.fromEntries(names.map((name) => [name, totals(({ suite }) => suite === name)])),
    failures: [...unlisted, ...stale].map(({ suite, case: name, message }) => ({
      suite,
      case: name,
      message,
    })),
  };
}

/** The failures, a line each, then the totals as a table. */
export function printReport({ suites, failures }: Report): string {
  const width = Math.max(...Object.keys(suites).map(({ length }) => length));
  const rows = Object.entries(suites).map(([name, totals]) => {
    const { passed, failed, known } = totals;
    if (passed + failed + known === 0) return `${name.padEnd(width)} has no cases here`;
    return printTotals(name.padEnd(width), totals);
  });
  const lines = failures.map(({ suite, case: name, message }) => `${suite} ${name}: ${message}`);
  return [...lines, ...rows, ""].join("\n");
}
