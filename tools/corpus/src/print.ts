import type { KnownFailure } from "./known-failures.ts";
import { counts, type Report, type StageTotals } from "./report.ts";
import type { ModelResult } from "./run.ts";
import type { Stage, StageResult } from "./stage.ts";

/** A line for a model: each stage, the seconds of one processor, the most memory. */
export function modelLine(
  { name, stages }: ModelResult,
  known: readonly KnownFailure[],
  width: number,
): string {
  const cells = [...stages].map(([stage, result]) => stageCell(name, stage, result, known));
  const results = [...stages.values()];
  const seconds = results.reduce((total, result) => total + result.seconds, 0);
  const memory = Math.max(0, ...results.map((result) => result.memory));
  return `${name.padEnd(width)}  ${cells.join("  ")}  ${measures({ seconds, memory })}\n`;
}

/** `build ok`, `prove 120 ok, 3 failed`. */
function stageCell(
  name: string,
  stage: Stage,
  result: StageResult,
  known: readonly KnownFailure[],
): string {
  const { failed, known: listed } = counts(name, stage, result, known);
  const isOneCase = result.passed + result.failures.length === 1;
  const parts = [
    ...(isOneCase && failed === 0 && listed === 0 ? ["ok"] : []),
    ...(isOneCase ? [] : [`${result.passed} ok`]),
    ...(failed > 0 ? [`${failed} FAILED`] : []),
    ...(listed > 0 ? [`${listed} known`] : []),
  ];
  return `${stage} ${parts.join(", ")}`;
}

/** What failed, a line each or more; then the totals, a stage a line. */
export function printReport({ totals, failures }: Report): string {
  const failureLines = failures.map(
    ({ model, stage, id, message }) =>
      `${stage} ${model}${id === model ? "" : ` ${id}`}: ${message.replaceAll("\n", "\n  ")}`,
  );
  const totalLines = Object.entries(totals).map(([stage, total]) => totalLine(stage, total));
  return [...failureLines, ...totalLines, ""].join("\n");
}

function totalLine(stage: string, totals: StageTotals): string {
  const { models, of, passed, failed, known, skipped } = totals;
  const cases = `${passed} passed, ${failed} failed, ${known} known, ${skipped} skipped`;
  const counted = passed + failed + known + skipped > of ? `; ${cases}` : "";
  return `${stage.padEnd(9)} ${models} of ${of}${counted}; ${measures(totals)}`;
}

function measures({ seconds, memory }: Pick<StageResult, "seconds" | "memory">): string {
  return `${seconds.toFixed(1)} s, ${Math.round(memory / 1e6)} MB`;
}
