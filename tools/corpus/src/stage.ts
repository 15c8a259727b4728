/** What is asked of a model, in this order; each needs the ones before it. */
export const STAGES = ["load", "build", "types", "import", "prove", "endpoints"] as const;

export type Stage = (typeof STAGES)[number];

/** What did not hold; the id says of what, and is the model's own where the stage is one case. */
export interface Failure {
  readonly id: string;
  readonly message: string;
}

/** What came of a stage. */
export interface StageResult {
  readonly passed: number;
  readonly failures: readonly Failure[];
  /** Why there was nothing to try → how often. */
  readonly skipped: Readonly<Record<string, number>>;
  /** Of one processor. */
  readonly seconds: number;
  /** The most that the process took until the end of the stage, in bytes. */
  readonly memory: number;
}

/** What a stage finds, before it is measured. */
export type Findings = Pick<StageResult, "passed" | "failures" | "skipped">;

/** The findings of a stage that is one case. */
export function oneCase(id: string, message: string | undefined): Findings {
  return message === undefined
    ? { passed: 1, failures: [], skipped: {} }
    : { passed: 0, failures: [{ id, message }], skipped: {} };
}
