import type { Token, TokenProblem, TokenType } from "./token.ts";

/**
 * The tokens of an IDL text, whitespace and comments included, with an `EOF` of no width at the
 * end. Never throws: what is no token is an `ERROR`.
 *
 * @see https://smithy.io/2.0/spec/idl.html#lexical-notes
 * @internal
 */
export function tokenize(text: string): Token[] {
  const tokens: Token[] = [];
  let start = 0;
  while (start < text.length) {
    const token = scan(text, start);
    tokens.push(token);
    start = token.end;
  }
  tokens.push(tokenOf("EOF", start, start));
  return tokens;
}

function tokenOf(type: TokenType, start: number, end: number, problem?: TokenProblem): Token {
  return { type, start, end, problem };
}

const PUNCTUATION: ReadonlyMap<string, TokenType> = new Map([
  [",", "COMMA"],
  ["@", "AT"],
  [".", "DOT"],
  ["#", "POUND"],
  ["$", "DOLLAR"],
  ["{", "LBRACE"],
  ["}", "RBRACE"],
  ["[", "LBRACKET"],
  ["]", "RBRACKET"],
  ["(", "LPAREN"],
  [")", "RPAREN"],
  ["=", "EQUAL"],
]);

const SPACES = /[ \t]+/y;
const IDENTIFIER = /_*[A-Za-z][A-Za-z0-9_]*/y;

function scan(text: string, start: number): Token {
  const character = text.charAt(start);
  const punctuation = PUNCTUATION.get(character);
  if (punctuation !== undefined) return tokenOf(punctuation, start, start + 1);
  switch (character) {
    case " ":
    case "\t":
      return tokenOf("SPACE", start, endOf(SPACES, text, start));
    case "\n":
      return tokenOf("NEWLINE", start, start + 1);
    case "\r":
      return text[start + 1] === "\n"
        ? tokenOf("NEWLINE", start, start + 2)
        : unexpected(text, start);
    case ":":
      return text[start + 1] === "="
        ? tokenOf("WALRUS", start, start + 2)
        : tokenOf("COLON", start, start + 1);
    case "/":
      return scanComment(text, start);
    case '"':
      return text.startsWith('"""', start)
        ? scanQuoted(text, start, '"""', "TEXT_BLOCK")
        : scanQuoted(text, start, '"', "STRING");
    default: {
      const isNumber = character === "-" || (character >= "0" && character <= "9");
      if (isNumber) return scanNumber(text, start);
      const end = endOf(IDENTIFIER, text, start);
      return end > start ? tokenOf("IDENTIFIER", start, end) : unexpected(text, start);
    }
  }
}

/** The end of the match of a sticky pattern at `start`; `start` where it does not match. */
function endOf(pattern: RegExp, text: string, start: number): number {
  pattern.lastIndex = start;
  return pattern.test(text) ? pattern.lastIndex : start;
}

function unexpected(text: string, start: number): Token {
  const character = String.fromCodePoint(text.codePointAt(start) ?? 0);
  const message = `Unexpected character: '${character === "\r" ? "\\r" : character}'`;
  return tokenOf("ERROR", start, start + character.length, { message, at: start });
}

// Comment              = DocumentationComment / LineComment
// DocumentationComment = "///" *NotNL NL
// LineComment          = "//" *NotNL NL
function scanComment(text: string, start: number): Token {
  if (text[start + 1] !== "/") return unexpected(text, start);
  const newline = text.indexOf("\n", start);
  const end = newline < 0 ? text.length : newline + 1;
  return tokenOf(text[start + 2] === "/" ? "DOC_COMMENT" : "COMMENT", start, end);
}

// QuotedText = DQUOTE *QuotedChar DQUOTE
// TextBlock  = ThreeDquotes *SP NL *QuotedChar ThreeDquotes
function scanQuoted(
  text: string,
  start: number,
  quotes: '"' | '"""',
  type: "STRING" | "TEXT_BLOCK",
): Token {
  let end = start + quotes.length;
  while (end < text.length) {
    if (text.startsWith(quotes, end)) return tokenOf(type, start, end + quotes.length);
    end += text[end] === "\\" ? 2 : 1;
  }
  const message = "Expected: '\"', but found '[EOF]'";
  return tokenOf("ERROR", start, text.length, { message, at: text.length });
}

const NUMBER = /-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?(?:[eE][+-]?[0-9]+)?/y;
const LIKE_NUMBER = /-?[0-9]*(?:\.(?![A-Za-z_.])[0-9]*)?(?:[eE][+-]?[0-9]*)?/y;

// Number = [Minus] Int [Frac] [Exp]
function scanNumber(text: string, start: number): Token {
  const end = endOf(LIKE_NUMBER, text, start);
  if (endOf(NUMBER, text, start) === end) return tokenOf("NUMBER", start, end);
  const lexeme = text.slice(start, end);
  const message = `Invalid number '${lexeme}': ${numberProblem(lexeme)}`;
  return tokenOf("ERROR", start, end, { message, at: start });
}

function numberProblem(lexeme: string): string {
  if (!/^-?[0-9]/.test(lexeme)) return "'-' must be followed by a digit";
  if (/^-?0[0-9]/.test(lexeme)) return "it must not start with a zero";
  if (/\.(?![0-9])/.test(lexeme)) return "'.' must be followed by a digit";
  return "'e', '+', and '-' must be followed by a digit";
}
