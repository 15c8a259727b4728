import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { ecmaMatch } from "../test/ecma-match.ts";
import { matcher } from "./matcher.ts";
import { parsePattern } from "./parse.ts";
import type { Pattern } from "./pattern.ts";
import { simulator } from "./simulator.ts";

function parsed(source: string): Pattern {
  const pattern = parsePattern(source);
  if (pattern.type === "problem") {
    throw new Error(pattern.reason);
  }
  return pattern;
}

function match(source: string, subject: string): boolean {
  return matcher(parsed(source))(subject);
}

/** Few characters, so that texts and patterns meet. */
const character = fc.constantFrom("a", "b", "-", "1", " ", "é", "🙂", "\n");
const text = fc.string({ unit: character, maxLength: 12 });

const atom = fc.oneof(
  fc.constantFrom("a", "b", "-", "1", "é", "🙂", ".", "^", "$", "\\b", "\\B", "\\d", "\\W", "\\s"),
  fc.constantFrom("[ab]", "[^a]", "[a-z1]", "\\p{L}", "\\P{L}", "[^\\p{L}1]", "[\\d\\D]", "[]"),
);
const quantifier = fc.constantFrom("", "", "*", "+", "?", "{2}", "{1,3}", "{0,2}?", "{2,}", "*?");

/** Patterns of which ECMA-262 accepts every one. */
function patterns(maxDepth: number): fc.Arbitrary<string> {
  const kind = fc.constantFrom("?=", "?!", "?<=", "?<!");
  return fc.letrec<{ pattern: string }>((tie) => ({
    pattern: fc.oneof(
      { maxDepth },
      fc.tuple(atom, quantifier).map(([inner, times]) => repeated(inner, times)),
      fc.tuple(tie("pattern"), tie("pattern")).map((parts) => parts.join("")),
      fc.tuple(tie("pattern"), tie("pattern")).map((parts) => `(?:${parts.join("|")})`),
      fc.tuple(tie("pattern"), quantifier).map(([inner, times]) => `(${inner})${times}`),
      fc.tuple(kind, tie("pattern")).map(([look, inner]) => `(${look}${inner})`),
    ),
  })).pattern;
}

/** Assertions cannot be repeated under flag `u`. */
function repeated(inner: string, times: string): string {
  return ["^", "$", "\\b", "\\B"].includes(inner) ? `(?:${inner})${times}` : inner + times;
}

describe("as the regular expressions of the platform", () => {
  test("all that has no back-references matches the same texts", () => {
    fc.assert(
      fc.property(patterns(4), text, (source, subject) => {
        const expected = ecmaMatch(source, subject);
        expect(match(source, subject)).toBe(expected);
        expect(simulator(parsed(source).node)(subject)).toBe(expected);
      }),
      { numRuns: 3000 },
    );
  });

  test("a search with back-references matches the same texts", () => {
    const reference = fc.constantFrom("\\1", "\\2", "(?<=\\1)", "(?:\\1|\\2)+");
    const referring = fc
      .tuple(patterns(2), patterns(1), reference, patterns(1))
      .map(([first, second, third, rest]) => `(${first})|(${second})${rest}(${third})`);
    fc.assert(
      fc.property(referring, text, (source, subject) => {
        expect(match(source, subject)).toBe(ecmaMatch(source, subject));
      }),
      { numRuns: 1000 },
    );
  });

  test("a lone surrogate is a code point", () => {
    expect(match("^.$", "\uD83D")).toBe(true);
    expect(match("^\\p{Cs}$", "\uDE42")).toBe(true);
  });
});

describe("in linear time", () => {
  const long = "1".repeat(100_000);

  test.each([
    ["^([0-9]+)+$", `${long}x`, false],
    ["^(.*[\\n\\r\\t\\f ]?)*$", `${long}\u2028`, false],
    ["([a-z0-9]|[a-z0-9][a-z0-9-]*[a-z0-9])*\\.$", long, false],
    ["^1{1,99999}$", long, false],
    ["^(?:1{1,300}){1,300}$", `${"1".repeat(10_000)}-`, false],
    ["^(?:1{2,3}){1,30000}$", "1".repeat(2_000), true],
    ["^(?!.*--)(?!.*-$)(?=.{1,}$)[0-9-]+$", `${long}-`, false],
    ["(?<=^1+)x", long, false],
  ])("%s needs no time to speak of", { timeout: 3000 }, (pattern, subject, expected) => {
    expect(match(pattern, subject)).toBe(expected);
  });

  test("a search with back-references ends within its budget", { timeout: 3000 }, () => {
    expect(match("^(1+)+\\1x$", long)).toBe(false);
    expect(match("^((1|2)+)*\\1x$", "1".repeat(40))).toBe(false);
    expect(match("^(1)(1|2)*\\1$", "12".repeat(80) + "1")).toBe(true);
  });
});
