import * as fc from "fast-check";
import { expect, test } from "vitest";
import { codePointCount, isLengthWithin } from "./length.ts";

const text = fc.string({
  unit: fc.constantFrom("a", "é", "👍", "\ud83d", "\udc4d"),
  maxLength: 12,
});

test("a length is the number of code points", () => {
  fc.assert(
    fc.property(text, (value) => {
      expect(codePointCount(value)).toBe([...value].length);
    }),
  );
});

test("bounds are those of code points", () => {
  fc.assert(
    fc.property(text, fc.nat(8), fc.nat(8), (value, min, span) => {
      const { length } = [...value];
      const isWithin = length >= min && length <= min + span;
      expect(isLengthWithin(value, min, min + span)).toBe(isWithin);
    }),
  );
});
