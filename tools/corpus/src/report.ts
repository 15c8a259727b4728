import {
  speaksOf,
  staleEntries,
  unlistedFailures,
  type KnownFailure,
  type ReportedFailure,
} from "./known-failures.ts";
import type { ModelResult } from "./run.ts";
import type { Stage, StageResult } from "./stage.ts";

/** What is written with `--json`. */
export interface Report {
  readonly totals: Readonly<Partial<Record<Stage, StageTotals>>>;
  readonly models: readonly ReportedModel[];
  /** Unlisted failures, and listed ones that pass. */
  readonly failures: readonly ReportedFailure[];
}

export interface StageTotals {
  /** Models that pass; a known failure does not count against them. */
  readonly models: number;
  readonly of: number;
  /** Cases, of which a model has one or many. */
  readonly passed: number;
  readonly failed: number;
  readonly known: number;
  readonly skipped: number;
  /** Of one processor, all models together. */
  readonly seconds: number;
  /** The most of any model, in bytes. */
  readonly memory: number;
}

export interface ReportedModel {
  readonly name: string;
  readonly stages: Readonly<Partial<Record<Stage, StageResult>>>;
}

/**
 * Adds up what came of the models; a failure that is listed counts as known.
 *
 * @param isWhole - whether these are all models of a folder
 */
export function reportOf(
  results: readonly ModelResult[],
  stages: readonly Stage[],
  known: readonly KnownFailure[],
  isWhole: boolean,
): Report {
  return {
    totals: Object.fromEntries(stages.map((stage) => [stage, totalsOf(results, stage, known)])),
    models: results.map((result) => ({
      name: result.name,
      stages: Object.fromEntries(result.stages),
    })),
    failures: [...unlistedFailures(results, known), ...staleEntries(results, known, isWhole)],
  };
}

function totalsOf(
  results: readonly ModelResult[],
  stage: Stage,
  known: readonly KnownFailure[],
): StageTotals {
  const reached = results.flatMap(({ name, stages }) => {
    const result = stages.get(stage);
    return result === undefined ? [] : [{ result, ...counts(name, stage, result, known) }];
  });
  const sum = (count: (item: (typeof reached)[number]) => number): number =>
    reached.reduce((total, item) => total + count(item), 0);
  return {
    models: reached.filter(({ failed }) => failed === 0).length,
    of: results.length,
    passed: sum(({ result }) => result.passed),
    failed: sum(({ failed }) => failed),
    known: sum((item) => item.known),
    skipped: sum(({ skipped }) => skipped),
    seconds: sum(({ result }) => result.seconds),
    memory: Math.max(0, ...reached.map(({ result }) => result.memory)),
  };
}

/** How many cases of a stage fail, are known to, or had nothing to try. */
export function counts(
  model: string,
  stage: Stage,
  { failures, skipped }: StageResult,
  known: readonly KnownFailure[],
): { readonly failed: number; readonly known: number; readonly skipped: number } {
  const listed = failures.filter(({ id }) =>
    known.some((entry) => speaksOf(entry, { model, stage, id })),
  );
  return {
    failed: failures.length - listed.length,
    known: listed.length,
    skipped: Object.values(skipped).reduce((total, count) => total + count, 0),
  };
}
