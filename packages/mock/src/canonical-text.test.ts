import * as fc from "fast-check";
import { expect, test } from "vitest";
import { canonicalText } from "./canonical-text.ts";

test("the order of keys makes no difference", () => {
  fc.assert(
    fc.property(fc.dictionary(fc.string(), fc.integer()), (value) => {
      const turned = Object.fromEntries(Object.entries(value).toReversed());
      expect(canonicalText(turned)).toBe(canonicalText(value));
    }),
  );
});

test("what differs has another text", () => {
  const values = [
    null,
    {},
    [],
    "",
    "null",
    0,
    "0",
    0n,
    -0,
    true,
    new Date(0),
    new Uint8Array(),
    new Uint8Array([1, 2]),
    [1, 2],
    ["1,2"],
    { a: 1 },
    { a: "1" },
    { "a:1,b": 1 },
    { a: 1, b: 1 },
    [{ a: [] }, {}],
    [{ a: {} }, []],
  ];
  expect(new Set(values.map(canonicalText)).size).toBe(values.length);
});

test("an absent member is as an undefined one", () => {
  expect(canonicalText({ a: undefined, b: 1 })).toBe(canonicalText({ b: 1 }));
});
