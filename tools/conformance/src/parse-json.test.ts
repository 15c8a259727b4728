import { expect, test } from "vitest";
import { parseJson } from "./parse-json.ts";

test.each([
  ["0", 0],
  ["-12.50", -12.5],
  ["1e3", 1000],
  ["1E-7", 1e-7],
  ["100000000000000000000000", 1e23],
])("%s is a number", (text, number) => {
  expect(parseJson(text)).toBe(number);
});

test.each(["9007199254740993", "-9223372036854775809", "0.100000000000000000000001"])(
  "%s keeps its digits",
  (text) => {
    expect(parseJson(`{"a": [${text}]}`)).toEqual({ a: [text] });
  },
);
