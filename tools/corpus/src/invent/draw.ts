import * as fc from "fast-check";

/** Chances, one after the other; the same seed gives the same. */
export interface Draw {
  readonly integer: (min: number, max: number) => number;
  /** True in so many parts of one. */
  readonly chance: (part: number) => boolean;
  readonly one: <T>(options: readonly T[]) => T;
  /** Some of the options in any order, each at most once. */
  readonly some: <T>(options: readonly T[], min: number, max: number) => readonly T[];
}

/** What `make` makes of the chances that each of `count` draws gives. */
export function sampled<T>(seed: number, count: number, make: (draw: Draw) => T): readonly T[] {
  const made = fc.gen().map((generate) => make(drawFrom(generate)));
  return fc.sample(made, { seed, numRuns: count });
}

function drawFrom(generate: fc.GeneratorValue): Draw {
  const integer = (min: number, max: number): number => generate(fc.integer, { min, max });
  const one = <T>(options: readonly T[]): T => {
    const index = integer(0, options.length - 1);
    // The index is one of the list.
    return options[index] as T;
  };
  return {
    integer,
    chance: (part) => integer(0, 999) < part * 1000,
    one,
    some: (options, min, max) => {
      const left = [...options];
      const count = Math.min(left.length, integer(min, max));
      return Array.from({ length: count }, () => {
        const index = integer(0, left.length - 1);
        return left.splice(index, 1)[0] as (typeof left)[number];
      });
    },
  };
}
