import { expect, test } from "vitest";
import { inHashOrder } from "./hash-order.ts";

test("few words stand in the order of their hashes", () => {
  expect(inHashOrder(["c", "a", "b", "a"])).toEqual(["a", "b", "c"]);
  // "Aa" and "BB" have the same hash, and stay as they came.
  expect(inHashOrder(["BB", "Aa"])).toEqual(["BB", "Aa"]);
});

test("more words than the table holds make a larger table", () => {
  const words = Array.from({ length: 13 }, (_, index) => String.fromCharCode(97 + index));
  // "a" is 97, which 32 buckets put at 1.
  expect(inHashOrder([...words].toReversed())).toEqual(words);
});
