import { describe, expect, test } from "vitest";
import { toJsRegExpSource } from "./js-source.ts";
import { parsePattern } from "./parse.ts";

function translated(source: string): string | undefined {
  const pattern = parsePattern(source);
  return pattern.type === "pattern" ? toJsRegExpSource(pattern) : pattern.reason;
}

describe("a pattern for flag `u`", () => {
  test("what ECMA-262 accepts stays as it is", () => {
    expect(translated("^[A-Za-z-0-9]+$")).toBe("^[A-Za-z-0-9]+$");
  });

  test.each([
    ["^[\\w-_]*\\-$", "^[\\-0-9A-Z_a-z]*-$"],
    ["\\A(a|b)\\z", "^((?:a|b))$"],
    ["^\\p{Alnum}{2}-$", "^[0-9A-Za-z]{2}-$"],
    ["^\\p{L}+\\_$", "^[\\p{L}]+_$"],
    ["^(?i)a(?=b)", "^[Aa](?=[Bb])"],
    ["^\\-a{2,}?b??", "^-a{2,}?b??"],
    ["^[\\]\\[^\\-\\_]", "^[\\-\\[\\]-_]"],
    ["^[^\\p{C}\\p{IsWhitespace}]$", "^[^\\p{C}\\p{White_Space}]$"],
    ["^\\/?+a{2}{1,3}", "^(?:\\/|(?!\\/))(?:a{2}){1,3}"],
    ["\\-(a)\\1+", "-(a)(?:\\1)+"],
    ["\\Z", "(?=(?:\\u{d}\\u{a}|[\\u{a}-\\u{d}\\u{85}\\u{2028}\\u{2029}])?$)"],
  ])("%s becomes %s", (source, expected) => {
    const text = translated(source);
    expect(text).toBe(expected);
    expect(() => new RegExp(text ?? "", "u")).not.toThrow();
  });

  test("an atomic group has no equal", () => {
    expect(translated("(?>a|ab)c")).toBeUndefined();
  });
});
