import { printTotals, verdict, type Totals } from "@tsmith/ci/verdict";
import { speaksOf, type KnownFailure } from "./known-failures.ts";
import { kinds, type Kind, type Outcome } from "./run.ts";

/** What is written with `--json`. */
export interface Report {
  readonly totals: Readonly<Record<Kind, Totals>>;
  /** Unlisted failures, and listed ones that pass. */
  readonly failures: readonly ReportedFailure[];
}

export interface ReportedFailure {
  readonly id: string;
  readonly protocol: string;
  readonly kind: Kind;
  readonly message: string;
}

/** Adds up the outcomes; a failure that is listed counts as known. */
export function reportOf(outcomes: readonly Outcome[], known: readonly KnownFailure[]): Report {
  const { unlisted, stale, totals } = verdict(outcomes, known, speaksOf);
  const failures = [...unlisted, ...stale].map(
    ({ id, protocol, kind, message }): ReportedFailure => ({ id, protocol, kind, message }),
  );
  const totalsByKind = kinds.map((kind): [Kind, Totals] => [
    kind,
    totals((outcome) => outcome.kind === kind),
  ]);
  // Every kind is among the entries.
  return { totals: Object.fromEntries(totalsByKind) as Record<Kind, Totals>, failures };
}

/** The totals as a table, then the failures, a line each. */
export function printReport({ totals, failures }: Report): string {
  const rows = kinds.map((kind) => printTotals(kind.padEnd(12), totals[kind]));
  const lines = failures.map(
    ({ id, protocol, kind, message }) => `${kind} ${protocol} ${id}: ${message}`,
  );
  return [...lines, ...rows, ""].join("\n");
}
