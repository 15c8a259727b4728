import * as fc from "fast-check";
import { expect, test } from "vitest";
import { sample } from "./sample.ts";

test("a pair of seed and index gives one value", () => {
  const one = sample(fc.string(), { seed: 1, index: 7 });
  expect(sample(fc.string(), { seed: 1, index: 7 })).toBe(one);
});

test("neighbours differ", () => {
  const values = Array.from({ length: 100 }, (_, index) =>
    sample(fc.maxSafeInteger(), { seed: 42, index }),
  );
  expect(new Set(values).size).toBe(100);
});

test("the settings of a test run do not matter", () => {
  const before = sample(fc.string(), { seed: 3 });
  fc.configureGlobal({ seed: 99, numRuns: 5, maxSkipsPerRun: 3 });
  try {
    expect(sample(fc.string(), { seed: 3 })).toBe(before);
  } finally {
    fc.resetConfigureGlobal();
  }
});
