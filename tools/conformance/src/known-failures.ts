import { readFileSync } from "node:fs";
import { isNamed } from "@tsmith/ci/verdict";
import type { Outcome } from "./run.ts";

/** A case that fails, and why it may; `*` is any, and any rest at the end of an id. */
export interface KnownFailure {
  readonly kind: Outcome["kind"];
  readonly protocol: string;
  readonly id: string;
  /** The trait that the case is of, where one of the other trait has the same id. */
  readonly test?: Outcome["test"];
  /** Where the other side of a case of events passes. */
  readonly side?: Outcome["side"];
  readonly reason: string;
}

/** The list of this project. */
export function readKnownFailures(): readonly KnownFailure[] {
  const url = new URL("../known-failures.json", import.meta.url);
  return JSON.parse(readFileSync(url, "utf8")) as readonly KnownFailure[];
}

export function speaksOf(
  entry: KnownFailure,
  { kind, protocol, id, test, side }: Outcome,
): boolean {
  return (
    entry.kind === kind &&
    (entry.protocol === "*" || entry.protocol === protocol) &&
    (entry.test === undefined || entry.test === test) &&
    (entry.side === undefined || entry.side === side) &&
    isNamed(id, entry.id)
  );
}
