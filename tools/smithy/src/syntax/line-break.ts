import {
  at,
  current,
  fail,
  next,
  skipSpaces,
  skipWhitespace,
  unexpected,
  type Cursor,
} from "./cursor.ts";
import { dropComments } from "./documentation.ts";
import { foundToken, type TokenType } from "./token.ts";

const LINE_BREAKS: ReadonlySet<TokenType> = new Set(["NEWLINE", "COMMENT", "DOC_COMMENT", "EOF"]);

// BR = *SP 1*(Comment / NL) *WS
// A documentation comment behind a statement belongs to nothing.
export function expectLineBreak(cursor: Cursor): void {
  skipSpaces(cursor);
  const token = current(cursor);
  if (token.type === "DOC_COMMENT") next(cursor);
  dropComments(cursor);
  if (!LINE_BREAKS.has(token.type)) {
    if (token.problem !== undefined) unexpected(cursor, []);
    const found = foundToken(token, cursor.source.text);
    fail(cursor, "Model/expected-line-break", { found }, at(cursor, token));
  }
  skipWhitespace(cursor);
}
