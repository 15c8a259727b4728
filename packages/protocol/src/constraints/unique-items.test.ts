import { expect, test } from "vitest";
import { hasDuplicates } from "./unique-items.ts";

test.each<[string, unknown[]]>([
  ["texts", ["a", "b", "a"]],
  ["dates", [new Date(1), new Date(1)]],
  ["bytes", [new Uint8Array([1]), new Uint8Array([1])]],
  [
    "structures, whatever the order of members",
    [
      { a: 1, b: 2 },
      { b: 2, a: 1 },
    ],
  ],
  [
    "lists",
    [
      [1, [2]],
      [1, [2]],
    ],
  ],
  ["nulls", [null, null]],
  ["bigints in structures", [{ a: 1n }, { a: 1n }]],
])("equal %s are duplicates", (_title, items) => {
  expect(hasDuplicates(items)).toBe(true);
});

test.each<[string, unknown[]]>([
  ["texts and numbers", ["1", 1]],
  [
    "lists in another order",
    [
      [1, 2],
      [2, 1],
    ],
  ],
  ["a bigint and its text", [{ a: 1n }, { a: "1" }]],
  ["a date and its number", [{ a: new Date(1) }, { a: 1 }]],
  ["a list and a structure", [[], {}]],
])("%s are not", (_title, items) => {
  expect(hasDuplicates(items)).toBe(false);
});
