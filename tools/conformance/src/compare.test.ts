import { expect, test } from "vitest";
import { difference } from "./compare.ts";

function values(): unknown {
  return { list: [1, NaN, null, 10n], at: new Date(5), bytes: new Uint8Array([1, 2]) };
}

test("equal values have no difference", () => {
  expect(difference(values(), values())).toBeUndefined();
});

test.each<[string, unknown, unknown]>([
  ["a number and its text", 1, "1"],
  ["null and nothing", { a: null }, {}],
  ["a date and its number", new Date(5), 5],
  ["two dates", new Date(5), new Date(6)],
  ["bytes", new Uint8Array([1]), new Uint8Array([2])],
  ["bytes and a list", new Uint8Array([1]), [1]],
  ["a list and an object", [], {}],
  ["a longer list", [1], [1, 2]],
  ["a bigint and a number", 1n, 1],
])("%s differ", (_title, expected, actual) => {
  expect(difference(expected, actual)).toBeTypeOf("string");
  expect(difference(actual, expected)).toBeTypeOf("string");
});
