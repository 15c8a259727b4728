import { describe, expect, test } from "vitest";
import { matcher } from "./matcher.ts";
import { parsePattern } from "./parse.ts";

/** Which of the texts match; a problem's reason, if there is one, instead. */
function matching(source: string, texts: readonly string[]): readonly string[] | string {
  const pattern = parsePattern(source);
  return pattern.type === "problem" ? pattern.reason : texts.filter(matcher(pattern));
}

function reason(source: string): string | undefined {
  const pattern = parsePattern(source);
  return pattern.type === "problem" ? pattern.reason : undefined;
}

describe("what ECMA-262 accepts", () => {
  test("a pattern matches anywhere unless it is anchored", () => {
    expect(matching("b", ["abc", "ac"])).toEqual(["abc"]);
    expect(matching("^b$", ["abc", "b"])).toEqual(["b"]);
  });

  test("a hyphen between two ranges stands for itself", () => {
    expect(parsePattern("[A-Za-z-0-9]")).toMatchObject({
      node: {
        type: "set",
        ranges: [
          [0x2d, 0x2d],
          [0x30, 0x39],
          [0x41, 0x5a],
          [0x61, 0x7a],
        ],
      },
    });
  });

  test("`\\p{Alpha}` is the Unicode property", () => {
    expect(matching("^\\p{Alpha}$", ["a", "é", "1"])).toEqual(["a", "é"]);
  });

  test("`&&` and `[` inside a class stand for themselves", () => {
    expect(matching("^[a&&[]$", ["a", "&", "["])).toEqual(["a", "&", "["]);
  });

  test("two escapes of surrogates are one code point", () => {
    expect(matching("^\\uD83D\\uDE42$", ["🙂", "\uD83D"])).toEqual(["🙂"]);
  });

  test("`.` takes a code point outside of the first plane as one", () => {
    expect(matching("^.$", ["🙂", "ab", "\n"])).toEqual(["🙂"]);
  });

  test("a named group can be referred to", () => {
    expect(matching("^(?<quote>['\"]).*\\k<quote>$", [`"a"`, `"a'`])).toEqual([`"a"`]);
  });
});

describe("what only Java accepts", () => {
  test("`\\A` and `\\z` are the ends of the text", () => {
    expect(matching("\\A\\-a\\z", ["-a", "b-a", "-ab"])).toEqual(["-a"]);
  });

  test("`\\Z` stands before a last line terminator", () => {
    expect(matching("^a\\Z", ["a", "a\n", "a\nb"])).toEqual(["a", "a\n"]);
  });

  test("`\\p{Print}` and its like are classes of ASCII", () => {
    expect(matching("^\\p{Print}+$", ["a b", "é", "\n"])).toEqual(["a b"]);
    expect(matching("^[\\p{Upper}\\p{Digit}_]+$", ["A_1", "a"])).toEqual(["A_1"]);
  });

  test("`\\p{IsWhitespace}` and `\\p{IsLatin}` name a property and a script", () => {
    expect(matching("^[^\\p{IsWhitespace}]$", ["a", "\u3000"])).toEqual(["a"]);
    expect(matching("^\\p{IsLatin}$", ["é", "ж"])).toEqual(["é"]);
  });

  test("`\\p{LD}` is a letter or a digit", () => {
    expect(matching("^\\p{LD}+$", ["é1", "-"])).toEqual(["é1"]);
  });

  test("`[[:alnum:]_]` names a POSIX class", () => {
    expect(matching("^[[:alnum:]\\_]$", ["a", "_", ":"])).toEqual(["a", "_"]);
  });

  test("`&&` intersects classes", () => {
    expect(matching("^[\\p{Print}&&[^|:/]]$", ["a", "|", "é"])).toEqual(["a"]);
  });

  test("`&&` intersects classes that name properties of Unicode", () => {
    expect(matching("^[\\p{L}&&[^\\p{Lu}]]$", ["a", "é", "É", "1"])).toEqual(["a", "é"]);
  });

  test("`\\x{22}` is a code point", () => {
    expect(matching("^\\x{22}$", ['"', "x"])).toEqual(['"']);
  });

  test("`\\Q…\\E` quotes", () => {
    expect(matching("^\\Qa.b\\E$", ["a.b", "acb"])).toEqual(["a.b"]);
  });

  test("`\\000-\\037` are octal", () => {
    expect(matching("^[^/:|\\000-\\037]+$", ["a", "\u001f", "/"])).toEqual(["a"]);
  });

  test("classes that `java.lang.Character` has methods for, and flags that change nothing here", () => {
    expect(matching("^\\p{javaLowerCase}+$", ["ab", "é", "A"])).toEqual(["ab", "é"]);
    expect(matching("^\\P{javaLetterOrDigit}$", ["-", "a", "7"])).toEqual(["-"]);
    expect(matching("^(?U)a(?d:b)$", ["ab"])).toEqual(["ab"]);
  });

  test("`(?i)` holds until the end of its group, for ASCII letters", () => {
    expect(matching("^(?i)(true|false)$", ["TRUE", "False", "no"])).toEqual(["TRUE", "False"]);
    expect(matching("^(?:(?i)a)b$", ["Ab", "AB"])).toEqual(["Ab"]);
  });

  test("`(?s)` lets `.` take a line terminator, and `(?m)` `^` stand behind one", () => {
    expect(matching("^(?s).$", ["\n"])).toEqual(["\n"]);
    expect(matching("(?m)^b$", ["a\nb", "ab"])).toEqual(["a\nb"]);
  });

  test("a possessive quantifier gives nothing back", () => {
    expect(matching("^[ab]?+b$", ["b", "ab", "bb"])).toEqual(["ab", "bb"]);
    expect(matching("^a*+a$", ["aa"])).toEqual([]);
    expect(matching("^(?:ab|a)?+b$", ["ab", "abb", "b"])).toEqual(["abb", "b"]);
  });

  test("a quantifier may follow another one", () => {
    expect(matching("^a{2}{2}$", ["aa", "aaaa"])).toEqual(["aaaa"]);
  });

  test("an anchor may be repeated", () => {
    expect(matching("^[a-z]*${2,64}$", ["ab", "a1"])).toEqual(["ab"]);
  });

  test("braces that are no quantifier stand for themselves", () => {
    expect(matching("^\\-{a}$", ["-{a}"])).toEqual(["-{a}"]);
  });
});

describe("what nothing can make sense of", () => {
  test.each([
    ["(", "`)` is expected at offset 1"],
    ["a)", "a `)` closes nothing at offset 1"],
    ["[b-a]", "a range of characters is out of order at offset 4"],
    ["*a", "`*` repeats nothing at offset 1"],
    ["a{2,1}", "a quantifier makes no sense at offset 6"],
    ["[a", "the pattern ends too early at offset 2"],
    ["\\p{Klingon}", "there is no Unicode property `Klingon` at offset 11"],
    ["\\X", "`\\X` is not supported at offset 2"],
    ["(?x) a", "a group of an unknown kind begins at offset 1"],
    ["(?<a>b)\\k<c>", "a back-reference names no group at offset 12"],
  ])("%s is a problem with a reason", (source, expected) => {
    expect(reason(source)).toBe(expected);
  });

  test("a pattern that would exhaust the memory is refused", () => {
    expect(reason("((ab){1000}){1000}")).toBe("its repeats unfold to more than 100000 states");
  });

  test("a pattern that would exhaust the stack is refused", () => {
    expect(reason("(".repeat(5000) + ")".repeat(5000))).toMatch(/nests too deeply/);
    expect(reason(`a${"{1}".repeat(5000)}`)).toMatch(/makes no sense/);
  });

  test("brackets that nest too deeply stand for themselves, as without flag `u`", () => {
    expect(matching(`^${"[".repeat(5000)}a]$`, ["[", "a", "b"])).toEqual(["[", "a"]);
  });
});
