import { expect, test } from "vitest";
import { BigDecimal } from "./big-number.ts";
import { difference } from "./equal.ts";

test.each([
  [new Date(0), new Date(0)],
  [Uint8Array.of(1, 2), Uint8Array.of(1, 2)],
  [{ a: undefined }, {}],
  [NaN, NaN],
  [0, -0],
  ["{}", Object("{}")],
  [5, 5n],
  [-36075543851692810, -36075543851692810n],
  [2n ** 63n, 2n ** 63n],
  [new BigDecimal("1.50"), { type: "bigDecimal", string: "1.50" }],
  [{ a: [null, { b: "c" }] }, { a: [null, { b: "c" }] }],
])("%o equals %o", (left, right) => {
  expect(difference(left, right)).toBeUndefined();
});

test.each([
  [new Date(0), new Date(1), ""],
  [new Date(0), 0, ""],
  [Uint8Array.of(1), Uint8Array.of(2), ""],
  [{ a: null }, {}, "/a"],
  [{ a: { "b/c": ["x", "y"] } }, { a: { "b/c": ["x"] } }, "/a/b~1c/1"],
  [[undefined], [], ""],
  [{}, [], ""],
  ["5", 5, ""],
  ["{}", Object("[]"), ""],
  [5, Object("5"), ""],
  [5.5, 5n, ""],
  [2n ** 63n, 2n ** 63n - 1n, ""],
  [36075543851692810, 36075543851692000n, ""],
  [{ toString: 1 }, {}, "/toString"],
])("%o differs from %o at `%s`", (left, right, path) => {
  expect(difference(left, right)?.path).toBe(path);
});
