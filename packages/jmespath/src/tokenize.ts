import { syntaxError } from "./error.ts";

/** A token; `offset` counts UTF-16 code units. */
export interface Token {
  readonly type: TokenType;
  readonly offset: number;
  /** The value of a literal, the name of an identifier, the number of an index. */
  readonly value?: unknown;
}

export type TokenType =
  | "identifier"
  | "quotedIdentifier"
  | "literal"
  | "number"
  | (typeof SYMBOLS)[number]
  | "end";

/** Longer ones first, so that the first that matches is the right one. */
const SYMBOLS = [
  "[?",
  "[]",
  "||",
  "&&",
  "==",
  "!=",
  "<=",
  ">=",
  "<",
  ">",
  "!",
  "|",
  "&",
  "[",
  "]",
  "{",
  "}",
  "(",
  ")",
  ".",
  ",",
  ":",
  "@",
  "*",
] as const;

const WHITESPACE = /[ \t\n\r]+/y;
const IDENTIFIER = /[A-Za-z_][A-Za-z0-9_]*/y;
const NUMBER = /-?[0-9]+/y;
const QUOTED = /"(?:[^"\\]|\\.)*"/sy;
const RAW = /'(?:[^'\\]|\\.)*'/sy;
const LITERAL = /`(?:[^`\\]|\\.)*`/sy;

/**
 * Splits an expression into tokens, an `end` last.
 *
 * @throws JmespathError
 */
export function tokenize(expression: string): readonly Token[] {
  const tokens: Token[] = [];
  let offset = 0;

  const match = (pattern: RegExp): string | undefined => {
    pattern.lastIndex = offset;
    return pattern.exec(expression)?.[0];
  };
  const push = (type: TokenType, text: string, value?: unknown): void => {
    tokens.push(value === undefined ? { type, offset } : { type, offset, value });
    offset += text.length;
  };

  while (offset < expression.length) {
    const space = match(WHITESPACE);
    if (space !== undefined) {
      offset += space.length;
      continue;
    }
    const symbol = SYMBOLS.find((text) => expression.startsWith(text, offset));
    if (symbol !== undefined) {
      push(symbol, symbol);
      continue;
    }
    const identifier = match(IDENTIFIER);
    if (identifier !== undefined) {
      push("identifier", identifier, identifier);
      continue;
    }
    const number = match(NUMBER);
    if (number !== undefined) {
      push("number", number, Number(number));
      continue;
    }
    const quoted = match(QUOTED);
    if (quoted !== undefined) {
      push("quotedIdentifier", quoted, parseJson(quoted, expression, offset));
      continue;
    }
    const raw = match(RAW);
    if (raw !== undefined) {
      push("literal", raw, raw.slice(1, -1).replaceAll("\\'", "'"));
      continue;
    }
    const literal = match(LITERAL);
    if (literal === undefined)
      throw syntaxError(unreadable(expression, offset), expression, offset);
    tokens.push({ type: "literal", offset, value: jsonLiteral(literal, expression, offset) });
    offset += literal.length;
  }
  tokens.push({ type: "end", offset });
  return tokens;
}

/** Text that is no JSON stands for itself, as an early version of the language had it. */
function jsonLiteral(literal: string, expression: string, offset: number): unknown {
  const text = literal.slice(1, -1).replaceAll("\\`", "`").trim();
  try {
    return JSON.parse(text);
  } catch {
    return parseJson(`"${text}"`, expression, offset);
  }
}

function parseJson(text: string, expression: string, offset: number): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw syntaxError("Invalid JSON", expression, offset);
  }
}

/** Why no token starts at an offset. */
function unreadable(expression: string, offset: number): string {
  const character = expression[offset] ?? "";
  switch (character) {
    case '"':
      return "Unclosed quotes";
    case "'":
      return `Unclosed raw string: ${expression.slice(offset + 1)}`;
    case "=":
      return `Expected: '=', but found '${expression[offset + 1] ?? "[EOF]"}'`;
    default:
      return `Unexpected syntax: ${character}`;
  }
}
