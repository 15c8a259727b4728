import * as fc from "fast-check";
import { expect, test } from "vitest";
import { multiply, repeated, sum } from "./lengths.ts";
import { isIn, union } from "./ranges.ts";

const limit = 40;
const lengths = fc
  .array(fc.tuple(fc.nat(12), fc.nat(3)), { minLength: 1, maxLength: 3 })
  .map((pairs) => union(pairs.map(([first, more]) => [first, first + more])));

function listed(ranges: ReturnType<typeof union>): number[] {
  return Array.from({ length: limit + 1 }, (_, value) => value).filter((value) =>
    isIn(ranges, value),
  );
}

function sums(left: readonly number[], right: readonly number[]): number[] {
  const all = left.flatMap((first) => right.map((second) => first + second));
  return [...new Set(all)].filter((value) => value <= limit).toSorted((a, b) => a - b);
}

test("a sum has the sums of all pairs, up to the limit", () => {
  fc.assert(
    fc.property(lengths, lengths, (left, right) => {
      expect(listed(sum(left, right, limit))).toEqual(sums(listed(left), listed(right)));
    }),
  );
});

test("a multiple is a sum of as many", () => {
  fc.assert(
    fc.property(lengths, fc.nat(9), (one, count) => {
      const expected = Array.from({ length: count }, () => listed(one)).reduce(sums, [0]);
      expect(listed(multiply(one, count, limit))).toEqual(expected);
    }),
  );
});

test("a repeat has the lengths of each count that it allows", () => {
  fc.assert(
    fc.property(lengths, fc.nat(4), fc.nat(4), (one, min, more) => {
      const counts = Array.from({ length: more + 1 }, (_, index) => min + index);
      const expected = counts.flatMap((count) => listed(multiply(one, count, limit)));
      const unique = [...new Set(expected)].toSorted((a, b) => a - b);
      expect(listed(repeated(one, min, min + more, limit))).toEqual(unique);
    }),
  );
});
