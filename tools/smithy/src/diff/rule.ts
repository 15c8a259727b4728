import type { Diagnostic } from "../diagnostic.ts";
import type { Report } from "../diagnostics.ts";
import type { ChangedShape, Differences } from "./differences.ts";

/**
 * One thing that may have changed. `diffOf` says what all rules find where some shapes, and nothing
 * else, changed from one to the other.
 */
export type DiffRule = (
  differences: Differences,
  report: Report,
  diffOf: (changed: readonly ChangedShape[]) => readonly Diagnostic[],
) => void;
