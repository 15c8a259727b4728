/** What came of a case: why it fails, or `undefined` where it passes. */
export interface Judged {
  readonly message: string | undefined;
}

/** An entry of a list of known failures. */
export interface Listed {
  readonly reason: string;
}

/** Whether an entry speaks of a case. */
export type SpeaksOf<Entry, Outcome> = (entry: Entry, outcome: Outcome) => boolean;

/** Whether the id of an entry names a case; `*` at its end is any rest. */
export function isNamed(id: string, by: string): boolean {
  return by.endsWith("*") ? id.startsWith(by.slice(0, -1)) : id === by;
}

export interface Totals {
  readonly passed: number;
  readonly failed: number;
  readonly known: number;
}

/** A list of known failures beside what came of the cases; it is strict in both directions. */
export interface Verdict<Outcome, Entry> {
  /** Failures that the list does not know. */
  readonly unlisted: readonly (Outcome & { readonly message: string })[];
  /** Entries that are no longer true, and what to say of them. */
  readonly stale: readonly (Entry & { readonly message: string })[];
  /** A listed failure counts as known. */
  totals(isMeant: (outcome: Outcome) => boolean): Totals;
}

export function verdict<Outcome extends Judged, Entry extends Listed>(
  outcomes: readonly Outcome[],
  known: readonly Entry[],
  speaksOf: SpeaksOf<Entry, Outcome>,
): Verdict<Outcome, Entry> {
  const failing = outcomes.filter(isFailure);
  const passing = outcomes.filter(({ message }) => message === undefined);
  const unlisted = failing.filter((outcome) => !known.some((entry) => speaksOf(entry, outcome)));
  return {
    unlisted,
    stale: known
      .filter((entry) => passing.some((outcome) => speaksOf(entry, outcome)))
      .map((entry) => ({ ...entry, message: staleMessage(entry) })),
    totals(isMeant) {
      const failed = unlisted.filter(isMeant).length;
      return {
        passed: passing.filter(isMeant).length,
        failed,
        known: failing.filter(isMeant).length - failed,
      };
    },
  };
}

/** A line of a table of totals. */
export function printTotals(name: string, { passed, failed, known }: Totals): string {
  return `${name} ${passed} passed, ${failed} failed, ${known} known`;
}

function isFailure<Outcome extends Judged>(
  outcome: Outcome,
): outcome is Outcome & { readonly message: string } {
  return outcome.message !== undefined;
}

/** What to say of an entry that is no longer true. */
export function staleMessage({ reason }: Listed): string {
  return `passes, but is listed as a known failure: ${reason}`;
}
