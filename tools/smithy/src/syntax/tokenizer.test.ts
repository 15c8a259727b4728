import { describe, expect, test } from "vitest";
import { foundToken } from "./token.ts";
import { tokenize } from "./tokenizer.ts";

function types(text: string): string[] {
  return tokenize(text).map(({ type }) => type);
}

function found(text: string): string[] {
  return tokenize(text).map((token) => foundToken(token, text));
}

describe("tokenize", () => {
  test("tells an empty text from no text at all by nothing: both are EOF", () => {
    expect(types("")).toEqual(["EOF"]);
  });

  test("reads punctuation", () => {
    expect(types("@.#$:{}[]()=:=,")).toEqual(
      "AT DOT POUND DOLLAR COLON LBRACE RBRACE LBRACKET RBRACKET LPAREN RPAREN EQUAL WALRUS COMMA EOF".split(
        " ",
      ),
    );
  });

  test("reads identifiers with leading underscores, and takes underscores alone for an error", () => {
    expect(found("__a_1 b")).toEqual([
      "IDENTIFIER('__a_1')",
      "SPACE(' ')",
      "IDENTIFIER('b')",
      "EOF",
    ]);
    expect(types("_")).toEqual(["ERROR", "EOF"]);
  });

  test("takes a documentation comment for three slashes or more, with its line break", () => {
    expect(found("// a\r\n/// b\n//// c")).toEqual([
      "COMMENT('// a\\r\\n')",
      "DOC_COMMENT('/// b\\n')",
      "DOC_COMMENT('//// c')",
      "EOF",
    ]);
  });

  test("reads a string with line breaks and escaped quotes as one token", () => {
    expect(types('"a\n\\"b\\\\" c')).toEqual(["STRING", "SPACE", "IDENTIFIER", "EOF"]);
  });

  test("reads a text block up to three quotes that are not escaped", () => {
    expect(types('"""\n "" \\""" """ c')).toEqual(["TEXT_BLOCK", "SPACE", "IDENTIFIER", "EOF"]);
  });

  test("places the problem of an unclosed string at the end of the text", () => {
    expect(tokenize('a "b\n')[2]).toEqual({
      type: "ERROR",
      start: 2,
      end: 5,
      problem: { message: "Expected: '\"', but found '[EOF]'", at: 5 },
    });
  });

  test.each(["0", "-0", "12", "1.5", "-1.25e10", "1E+2", "1e-2"])("reads the number %s", (text) => {
    expect(found(text)).toEqual([`NUMBER('${text}')`, "EOF"]);
  });

  test.each([
    ["1.0e", "Invalid number '1.0e': 'e', '+', and '-' must be followed by a digit"],
    ["1.0e+", "Invalid number '1.0e+': 'e', '+', and '-' must be followed by a digit"],
    ["1.", "Invalid number '1.': '.' must be followed by a digit"],
    ["01", "Invalid number '01': it must not start with a zero"],
    ["-", "Invalid number '-': '-' must be followed by a digit"],
    ["!", "Unexpected character: '!'"],
    ["😀", "Unexpected character: '😀'"],
    ["/", "Unexpected character: '/'"],
  ])("takes %s for an error", (text, message) => {
    const tokens = tokenize(text);
    expect(tokens.map(({ problem }) => problem?.message)).toEqual([message, undefined]);
  });

  test("takes CRLF for one line break and a lone CR for an error", () => {
    expect(types("\r\n\r")).toEqual(["NEWLINE", "ERROR", "EOF"]);
  });

  test.each([
    'namespace a.b\n\n/// c\n@d(e: [1, """\n  x"""])\nstructure F { g: H = 1\n}\n',
    '"unclosed',
    '"""unclosed""',
    '"\\',
    "\u0000\uD800-.1e é\r",
  ])("loses nothing of %j", (text) => {
    const tokens = tokenize(text);
    expect(tokens.map(({ start, end }) => text.slice(start, end)).join("")).toBe(text);
  });

  test("reads a million brackets", () => {
    expect(tokenize("[".repeat(1_000_000))).toHaveLength(1_000_001);
  });
});
