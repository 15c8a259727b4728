import { isKnown, staleFailures, type KnownFailure } from "./known-failures.ts";
import { kinds, type Kind, type Outcome } from "./run.ts";

/** What is written with `--json`. */
export interface Report {
  readonly totals: Readonly<Record<Kind, Totals>>;
  /** Unlisted failures, and listed ones that pass. */
  readonly failures: readonly ReportedFailure[];
}

export interface Totals {
  readonly passed: number;
  readonly failed: number;
  readonly known: number;
}

export interface ReportedFailure {
  readonly id: string;
  readonly protocol: string;
  readonly kind: Kind;
  readonly message: string;
}

/** Adds up the outcomes; a failure that is listed counts as known. */
export function reportOf(outcomes: readonly Outcome[], known: readonly KnownFailure[]): Report {
  const unlisted = outcomes
    .filter((outcome) => !isKnown(known, outcome))
    .flatMap(({ id, protocol, kind, message }) =>
      message === undefined ? [] : [{ id, protocol, kind, message }],
    );
  const stale = staleFailures(known, outcomes).map(({ id, protocol, kind, reason }) => ({
    id,
    protocol,
    kind,
    message: `passes, but is listed as a known failure: ${reason}`,
  }));
  return { totals: totalsOf(outcomes, known), failures: [...unlisted, ...stale] };
}

function totalsOf(
  outcomes: readonly Outcome[],
  known: readonly KnownFailure[],
): Readonly<Record<Kind, Totals>> {
  const totals = kinds.map((kind): [Kind, Totals] => {
    const all = outcomes.filter((outcome) => outcome.kind === kind);
    const failing = all.filter(({ message }) => message !== undefined);
    const listed = failing.filter((outcome) => isKnown(known, outcome)).length;
    const passed = all.length - failing.length;
    return [kind, { passed, failed: failing.length - listed, known: listed }];
  });
  // Every kind is among the entries.
  return Object.fromEntries(totals) as Record<Kind, Totals>;
}

/** The totals as a table, then the failures, a line each. */
export function printReport({ totals, failures }: Report): string {
  const rows = kinds.map((kind) => {
    const { passed, failed, known } = totals[kind];
    return `${kind.padEnd(12)} ${passed} passed, ${failed} failed, ${known} known`;
  });
  const lines = failures.map(
    ({ id, protocol, kind, message }) => `${kind} ${protocol} ${id}: ${message}`,
  );
  return [...lines, ...rows, ""].join("\n");
}
