import { describe, expect, test } from "vitest";
import { jsonProblem, tooDeep } from "./json-problem.ts";

describe("jsonProblem", () => {
  test.each([
    ["", 0, "Expected a value but found the end of the file"],
    ["{", 1, "Expected a key or `}` but found the end of the file"],
    ['{"a" 1}', 5, "Expected `:` but found `1`"],
    ['{"a": 1 "b": 2}', 8, 'Expected `,` or `}` but found `"`'],
    ['{"a": 1,}', 8, "Expected a key but found `}`"],
    ["[1,]", 3, "Expected a value but found `]`"],
    ["[1 2]", 3, "Expected `,` or `]` but found `2`"],
    ["[01]", 2, "Expected `,` or `]` but found `1`"],
    ["[nul]", 1, "Expected a value or `]` but found `n`"],
    ["{a: 1}", 1, "Expected a key or `}` but found `a`"],
    ["1 😀", 2, "Expected nothing more but found `😀`"],
    ['"a\nb"', 0, "Expected a string that is closed, without line breaks and with valid escapes"],
  ])("finds what is wrong with %j", (text, offset, message) => {
    expect(() => JSON.parse(text)).toThrow(SyntaxError);
    expect(jsonProblem(text)).toEqual({ offset, message });
  });

  test.each(['{"a": [1, -2.5e3, "\\u0041\\n", {}, []], "b": null}', " true ", '""'])(
    "finds nothing wrong with %j",
    (text) => {
      expect(jsonProblem(text)).toBeUndefined();
    },
  );

  test("goes through a million nested arrays without recursion", () => {
    expect(jsonProblem("[".repeat(1_000_000))?.offset).toBe(1_000_000);
  });
});

describe("tooDeep", () => {
  test("finds the bracket that is one too many", () => {
    expect(tooDeep("[".repeat(501) + "]".repeat(501))).toBe(500);
    expect(tooDeep("[".repeat(500) + "]".repeat(500))).toBeUndefined();
  });

  test("takes no notice of brackets in strings", () => {
    expect(tooDeep(`"${"[".repeat(600)}"`)).toBeUndefined();
    expect(tooDeep(`["\\\\", "\\"${"[".repeat(600)}"]`)).toBeUndefined();
  });
});
