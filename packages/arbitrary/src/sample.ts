import * as fc from "fast-check";

/** Which value: the same for the same pair, whatever was sampled before. @public */
export interface SampleOptions {
  readonly seed: number;
  /** 0 unless set. */
  readonly index?: number;
}

/** One value of an arbitrary, as an example; the seed alone decides which. @public */
export function sample<T>(arbitrary: fc.Arbitrary<T>, { seed, index = 0 }: SampleOptions): T {
  const [value] = fc.sample(arbitrary, {
    seed: mix(seed, index),
    numRuns: 1,
    path: "",
    examples: [],
    unbiased: true,
    randomType: "xorshift128plus",
  });
  // One run gives one value, which may be `undefined`.
  return value as T;
}

/** Spreads neighbours over all seeds, so that one index tells nothing of the next. */
function mix(seed: number, index: number): number {
  let mixed = Math.imul(seed ^ 0x9e3779b9, 0x85ebca6b) ^ Math.imul(index + 1, 0xc2b2ae35);
  mixed = Math.imul(mixed ^ (mixed >>> 15), 0x2c1b3c6d);
  mixed = Math.imul(mixed ^ (mixed >>> 12), 0x297a2d39);
  return mixed ^ (mixed >>> 15);
}
