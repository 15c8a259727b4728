import { readFileSync } from "node:fs";
import { isNamed, staleMessage } from "@tsmith/ci/verdict";
import type { ModelResult } from "./run.ts";
import type { Stage } from "./stage.ts";

/** A failure, and why it may be; `*` is any model, and any rest at the end of an id. */
export interface KnownFailure {
  readonly model: string;
  readonly stage: Stage;
  readonly id: string;
  readonly reason: string;
}

/** The list of this project. */
export function readKnownFailures(): readonly KnownFailure[] {
  const url = new URL("../known-failures.json", import.meta.url);
  return JSON.parse(readFileSync(url, "utf8")) as readonly KnownFailure[];
}

/** A failure that counts: of which model, at which stage. */
export interface ReportedFailure {
  readonly model: string;
  readonly stage: Stage;
  readonly id: string;
  readonly message: string;
}

/** Failures that the list does not know. */
export function unlistedFailures(
  results: readonly ModelResult[],
  known: readonly KnownFailure[],
): readonly ReportedFailure[] {
  return failuresOf(results).filter((failure) => !known.some((entry) => speaksOf(entry, failure)));
}

/**
 * Entries of the list that are no longer true: the stage ran, and nothing of the kind failed. Of any
 * model only a run of all of them can say so.
 */
export function staleEntries(
  results: readonly ModelResult[],
  known: readonly KnownFailure[],
  isWhole: boolean,
): readonly ReportedFailure[] {
  const failures = failuresOf(results);
  return known
    .filter(({ model, stage }) =>
      results.some(
        ({ name, stages }) => (model === "*" ? isWhole : name === model) && stages.has(stage),
      ),
    )
    .filter((entry) => !failures.some((failure) => speaksOf(entry, failure)))
    .map((entry) => {
      const { model, stage, id } = entry;
      return { model, stage, id, message: staleMessage(entry) };
    });
}

export function speaksOf(
  entry: KnownFailure,
  { model, stage, id }: Pick<ReportedFailure, "model" | "stage" | "id">,
): boolean {
  return (
    (entry.model === "*" || entry.model === model) && entry.stage === stage && isNamed(id, entry.id)
  );
}

function failuresOf(results: readonly ModelResult[]): readonly ReportedFailure[] {
  return results.flatMap(({ name, stages }) =>
    [...stages].flatMap(([stage, { failures }]) =>
      failures.map(({ id, message }) => ({ model: name, stage, id, message })),
    ),
  );
}
