import { expect, test } from "vitest";
import { wholeNumber } from "./exact-number.ts";

test.each<[string, bigint | undefined]>([
  ["9007199254740993", 9007199254740993n],
  [" -9007199254740993\n", -9007199254740993n],
  ["9223372036854775807", 9223372036854775807n],
  ["9223372036854775808", undefined],
  ["9007199254740991", undefined],
  ["0000000000000001", undefined],
  ["1", undefined],
  ["9007199254740993.5", undefined],
  ["1e20", undefined],
  ["", undefined],
])("%j", (text, expected) => {
  expect(wholeNumber(text)).toBe(expected);
});
