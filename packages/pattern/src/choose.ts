/** Decides: returns an integer from 0 to `bound - 1`, for a bound of at least 1. @public */
export type Choose = (bound: number) => number;

/** The same choices for the same seed, on every machine: a small generator (mulberry32). @public */
export function seededChoose(seed: number): Choose {
  let state = seed >>> 0;
  return (bound) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * bound);
  };
}
