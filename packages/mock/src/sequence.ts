import type { Partially } from "./partially.ts";

/** What a sequence answers for a while. The last step has no end. @public */
export type Step<Output, ErrorName extends string> = StepAnswer<Output, ErrorName> & StepLength;

type StepAnswer<Output, ErrorName extends string> =
  | { readonly reply: Partially<Output> }
  | { readonly change: Partially<Output> }
  | { readonly fail: ErrorName };

/** How long a step lasts: one call unless set, or a time by the mock's clock from its first call on. */
type StepLength =
  | { readonly calls?: number; readonly milliseconds?: never }
  | { readonly milliseconds: number; readonly calls?: never };

/** Which step of a sequence it is. @internal */
export interface Position {
  /** The index of the step of the next call. */
  readonly next: (now: number) => number;
}

/** @throws RangeError for a sequence of nothing. @internal */
export function createPosition(steps: readonly StepLength[]): Position {
  if (steps.length === 0) throw new RangeError("A sequence has at least one step.");
  let index = 0;
  let callsOfStep = 0;
  let startedAt: number | undefined;
  const isOver = (step: StepLength | undefined, now: number): boolean => {
    if (step?.milliseconds !== undefined) {
      return startedAt !== undefined && now - startedAt >= step.milliseconds;
    }
    return callsOfStep >= (step?.calls ?? 1);
  };
  return {
    next: (now) => {
      while (index < steps.length - 1 && isOver(steps[index], now)) {
        // The next one starts where this one ends, not where somebody looks.
        const { milliseconds } = steps[index] ?? {};
        startedAt = milliseconds === undefined ? now : (startedAt ?? now) + milliseconds;
        index += 1;
        callsOfStep = 0;
      }
      startedAt ??= now;
      callsOfStep += 1;
      return index;
    },
  };
}
