import type { DataTag } from "@tanstack/query-core";

/** What names an operation in the keys of a cache. @public */
export interface QueriedOperation {
  /** The first part of every key: `QLDB`. */
  readonly service: string;
  /** The second part: `ListJournalS3Exports`. */
  readonly operation: string;
  /** The class of its command. */
  readonly command: new (input: never) => object;
}

/**
 * Service, operation, input. Each start of it is a key as well, for all queries of a service or of
 * an operation: `queryClient.invalidateQueries({ queryKey: ["QLDB"] })`.
 *
 * @public
 */
export type OperationKey<Input> = readonly [service: string, operation: string, input: Input];

/** The key of an operation's pages. @public */
export type PagesKey<Input> = readonly [...OperationKey<Input>, "pages"];

/** A key that tells TypeScript what the cache holds for it. @public */
export type TaggedKey<Key, Data> = DataTag<Key, Data>;

/** @internal */
export function operationKey<Input>(
  { service, operation }: QueriedOperation,
  input: Input,
): OperationKey<Input> {
  // Equal in meaning, and typed as what the caller gave; only the cache reads it.
  return [service, operation, keyPart(input) as Input];
}

/**
 * A value as TanStack Query can hash it, which is by `JSON.stringify`: that throws at a `bigint`,
 * and writes every number that JSON lacks as `null`.
 */
function keyPart(value: unknown): unknown {
  if (typeof value === "bigint") return { bigint: String(value) };
  if (typeof value === "number") return Number.isFinite(value) ? value : { number: String(value) };
  if (value instanceof Uint8Array) return { bytes: [...value] };
  if (Array.isArray(value)) return value.map(keyPart);
  if (typeof value !== "object" || value === null || value instanceof Date) return value;
  return Object.fromEntries(Object.entries(value).map(([name, part]) => [name, keyPart(part)]));
}
