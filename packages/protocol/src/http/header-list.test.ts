import * as fc from "fast-check";
import { expect, test } from "vitest";
import { Rejection } from "../service.ts";
import { quoteItem, splitHeader, splitHttpDates } from "./header-list.ts";

test("items are read back", () => {
  const item = fc.string({ unit: fc.constantFrom("a", ",", '"', "\\", " "), minLength: 1 });
  const trimmed = item.map((text) => text.trim()).filter((text) => text !== "");
  fc.assert(
    fc.property(fc.array(trimmed), (items) => {
      expect(splitHeader(items.map(quoteItem).join(", "))).toEqual(items);
    }),
  );
});

test("a header of spaces is an empty list", () => {
  expect(splitHeader("  ")).toEqual([]);
});

test.each(['"a', '"a" b', 'a, "b"c'])("`%s` is no list", (text) => {
  expect(() => splitHeader(text)).toThrow(Rejection);
});

test("dates hold a comma each", () => {
  expect(splitHttpDates("Mon, 16 Dec 2019 23:48:18 GMT, Tue, 17 Dec 2019 23:48:18 GMT")).toEqual([
    "Mon, 16 Dec 2019 23:48:18 GMT",
    "Tue, 17 Dec 2019 23:48:18 GMT",
  ]);
});
