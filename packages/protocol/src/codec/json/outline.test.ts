import * as fc from "fast-check";
import { expect, test } from "vitest";
import { memberCount, outlineOf } from "./outline.ts";

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

test("a text has as many members as its value", () => {
  fc.assert(
    fc.property(fc.json({ stringUnit: "grapheme" }), (text) => {
      expect(outlineOf(bytes(text)).members).toBe(memberCount(JSON.parse(text)));
    }),
  );
});

test.each([
  ["{}", 1],
  ['{"a":[{"b":1}]}', 3],
  ['{"a":"[[[["}', 1],
  ['{"a\\"[":1}', 1],
  ["1", 0],
])("`%s` is %d levels deep", (text, depth) => {
  expect(outlineOf(bytes(text)).depth).toBe(depth);
});

test("a long number is seen, digits in a text are not", () => {
  expect(outlineOf(bytes('{"a":1234567890123456}')).hasLongNumber).toBe(true);
  expect(outlineOf(bytes('{"a":"1234567890123456","b":123456789012345,"c":0}')).hasLongNumber).toBe(
    false,
  );
});
