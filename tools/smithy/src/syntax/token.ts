/** A kind of token, under the name that diagnostics call it by. */
export type TokenType =
  | "SPACE"
  | "NEWLINE"
  | "COMMA"
  | "COMMENT"
  | "DOC_COMMENT"
  | "AT"
  | "STRING"
  | "TEXT_BLOCK"
  | "COLON"
  | "WALRUS"
  | "IDENTIFIER"
  | "DOT"
  | "POUND"
  | "DOLLAR"
  | "LBRACE"
  | "RBRACE"
  | "LBRACKET"
  | "RBRACKET"
  | "LPAREN"
  | "RPAREN"
  | "EQUAL"
  | "NUMBER"
  | "ERROR"
  | "EOF";

/** A range of the text: the tokens of a text, one after another, are the text. */
export interface Token {
  readonly type: TokenType;
  readonly start: number;
  readonly end: number;
  /** What is wrong with an `ERROR`. */
  readonly problem: TokenProblem | undefined;
}

export interface TokenProblem {
  readonly message: string;
  /** Where it went wrong: an unclosed string is an error at the end of the text. */
  readonly at: number;
}

/** How an expected token is named. */
const EXPECTED: Readonly<Partial<Record<TokenType, string>>> = {
  SPACE: "SPACE(' ')",
  AT: "AT('@')",
  STRING: "STRING('\"')",
  TEXT_BLOCK: 'TEXT_BLOCK(\'"""\')',
  COLON: "COLON(':')",
  POUND: "POUND('#')",
  LBRACE: "LBRACE('{')",
  RBRACE: "RBRACE('}')",
  LBRACKET: "LBRACKET('[')",
  RBRACKET: "RBRACKET(']')",
  LPAREN: "LPAREN('(')",
  RPAREN: "RPAREN(')')",
  EQUAL: "EQUAL('=')",
};

/** The name of an expected token, such as `COLON(':')`. */
export function expectedToken(type: TokenType): string {
  return EXPECTED[type] ?? type;
}

const LONGEST_LEXEME = 80;

/** The name of a token that was found, with its text: `IDENTIFIER('foo')`. */
export function foundToken(token: Token, text: string): string {
  if (token.type === "EOF") return "EOF";
  const lexeme = text.slice(token.start, token.end);
  const short = lexeme.length > LONGEST_LEXEME ? `${lexeme.slice(0, LONGEST_LEXEME - 1)}…` : lexeme;
  return `${token.type}('${short.replace(/\r/g, "\\r").replace(/\n/g, "\\n")}')`;
}

/** Whether a token is whitespace of the grammar: `WS`. */
export function isWhitespace({ type }: Token): boolean {
  return (
    type === "SPACE" ||
    type === "NEWLINE" ||
    type === "COMMA" ||
    type === "COMMENT" ||
    type === "DOC_COMMENT"
  );
}
