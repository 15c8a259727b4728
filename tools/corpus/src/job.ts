import type { Stage, StageResult } from "./stage.ts";

/** What a worker is told: a model, and what to ask of it. */
export interface Job {
  readonly name: string;
  /** The file of the model. */
  readonly path: string;
  readonly stages: readonly Stage[];
  /** How many values the laws try. */
  readonly runs: number;
  /** Where generated packages are written, for what reads them from there. */
  readonly home: string | undefined;
}

/** What a worker says when a stage is done. */
export interface StageDone {
  readonly stage: Stage;
  readonly result: StageResult;
}
