import type { OutputRules } from "./behaviour.ts";
import { isRecord } from "./path.ts";

/** An operation that answers each entry of a list; none of them fails unless it is told. @public */
export interface Batch {
  /** The member of the input that lists the entries. */
  readonly entries: string;
  /** The member of the output that lists their answers. */
  readonly answers: string;
  /** Members of an answer that repeat its entry's. */
  readonly repeat: readonly string[];
  /** Members of the output that list the entries that failed. */
  readonly failures: readonly string[];
}

type Members = Readonly<Record<string, unknown>>;

/** The members of an output that a batch decides. @internal */
export function batchMembers(batch: Batch | undefined, input: unknown): Members {
  if (batch === undefined) return {};
  const { answers, repeat, failures } = batch;
  const repeated = entriesOf(batch, input).map((entry) =>
    Object.fromEntries(
      repeat.filter((name) => isGiven(entry, name)).map((name) => [name, entry[name]]),
    ),
  );
  return Object.fromEntries([[answers, repeated], ...failures.map((name) => [name, []] as const)]);
}

/** What an item of an output answers: an entry of the batch, else the input. @internal */
export function entryOf(
  input: unknown,
  item: Members,
  list: string | undefined,
  { batch }: OutputRules,
): Members | undefined {
  if (batch === undefined || batch.answers !== list) return isRecord(input) ? input : undefined;
  return entriesOf(batch, input).find((entry) =>
    batch.repeat.every((name) => entry[name] === item[name]),
  );
}

function entriesOf({ entries }: Batch, input: unknown): readonly Members[] {
  const given = isRecord(input) && Object.hasOwn(input, entries) ? input[entries] : undefined;
  return Array.isArray(given) ? given.filter(isRecord) : [];
}

function isGiven(entry: Members, name: string): boolean {
  return Object.hasOwn(entry, name) && entry[name] !== undefined;
}
