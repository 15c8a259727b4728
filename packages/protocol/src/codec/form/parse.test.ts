import { expect, test } from "vitest";
import { Rejection } from "../../service.ts";
import { parseForm } from "./parse.ts";

test.each([
  ["", []],
  [
    "a=1&b=2",
    [
      ["a", "1"],
      ["b", "2"],
    ],
  ],
  ["&&a=1&", [["a", "1"]]],
  ["a", [["a", ""]]],
  ["a=", [["a", ""]]],
  ["=1", [["", "1"]]],
  ["a=b=c", [["a", "b=c"]]],
  [
    "a=1&a=2",
    [
      ["a", "1"],
      ["a", "2"],
    ],
  ],
  ["a+b=c+d%2B", [["a b", "c d+"]]],
  ["%61%2e1=%C3%A9%26", [["a.1", "é&"]]],
  ["__proto__=1", [["__proto__", "1"]]],
])("`%s` is parsed", (text, parameters) => {
  expect(parseForm(text)).toEqual(parameters);
});

test.each(["a=%", "a=%f", "a=%zz", "a=%ff", "%=1", "a=%C3", "a=%ED%A0%80"])(
  "the escape of `%s` is malformed",
  (text) => {
    expect(() => parseForm(text)).toThrow(Rejection);
  },
);
