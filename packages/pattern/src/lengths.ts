import type { Range } from "./ranges.ts";
import { union } from "./ranges.ts";

/** Which lengths are possible, in code points. */
export type Lengths = readonly Range[];

export const zero: Lengths = [[0, 0]];

/** More gaps than this are closed: lengths are then a guess, which the final check corrects. */
const maxRanges = 128;

/** The lengths of one thing after another, none beyond `limit`. */
export function sum(left: Lengths, right: Lengths, limit: number): Lengths {
  const sums = left.flatMap(([first, last]) =>
    right.map((other): Range => [first + other[0], Math.min(last + other[1], limit)]),
  );
  const ranges = union(sums.filter(([first]) => first <= limit));
  const tail = ranges[maxRanges];
  const end = ranges.at(-1);
  return tail === undefined || end === undefined
    ? ranges
    : [...ranges.slice(0, maxRanges), [tail[0], end[1]]];
}

/** The lengths of `count` things of the same lengths, none beyond `limit`. */
export function multiply(lengths: Lengths, count: number, limit: number): Lengths {
  let result = zero;
  let square = lengths;
  for (let rest = count; rest > 0 && result.length > 0; rest = Math.floor(rest / 2)) {
    if (rest % 2 === 1) {
      result = sum(result, square, limit);
    }
    square = rest > 1 ? sum(square, square, limit) : square;
  }
  return result;
}

/** The lengths of `min` to `max` things of the same lengths, none beyond `limit`. */
export function repeated(lengths: Lengths, min: number, max: number, limit: number): Lengths {
  const required = multiply(lengths, min, limit);
  const extra = Math.min(max - min, limit);
  return sum(required, multiply(union([...zero, ...lengths]), extra, limit), limit);
}
