import * as fc from "fast-check";
import { expect, test } from "vitest";
import { NoValueError } from "./no-value.ts";
import { suchThat } from "./such-that.ts";

const even = suchThat(fc.nat(100), (value) => value % 2 === 0, "There is no even number.");

test("values are fine, and so is what they shrink to", () => {
  expect(fc.sample(even, 50).every((value) => value % 2 === 0)).toBe(true);
  const { counterexample, numShrinks } = fc.check(fc.property(even, (value) => value < 10));
  expect(numShrinks).toBeGreaterThan(0);
  expect(counterexample?.map((value) => value % 2)).toEqual([0]);
});

test("where there are none, the search ends and says of what", () => {
  const none = suchThat(fc.nat(), () => false, "There is no such number.");
  expect(() => fc.sample(none)).toThrow(new NoValueError("There is no such number."));
});
