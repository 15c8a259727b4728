import { columnOf, current, is, isFirstOfLine, next, type Cursor } from "./cursor.ts";
import type { Token } from "./token.ts";

/**
 * Skips what cannot be parsed, to a line that can start a statement and is indented no deeper than
 * the statement that broke.
 */
export function skipToStatement(cursor: Cursor, column: number): void {
  skipToLine(cursor, (token) => startsStatement(token) && columnOf(cursor, token) <= column);
  cursor.comments = [];
}

/**
 * Skips a broken member, to a line that can start another one and is indented deeper than the
 * shape, or closes it; `false` where the next line is not in the shape, or the text ends.
 */
export function skipToMember(cursor: Cursor, column: number): boolean {
  skipToLine(cursor, (token) => startsStatement(token) || token.type === "RBRACE");
  cursor.comments = [];
  if (is(cursor, "EOF")) return false;
  return is(cursor, "RBRACE") || columnOf(cursor, current(cursor)) > column;
}

function skipToLine(cursor: Cursor, isEnd: (token: Token) => boolean): void {
  while (!is(cursor, "EOF")) {
    if (isFirstOfLine(cursor, cursor.index) && isEnd(current(cursor))) return;
    next(cursor);
  }
}

function startsStatement({ type }: Token): boolean {
  return type === "IDENTIFIER" || type === "AT" || type === "DOLLAR" || type === "DOC_COMMENT";
}
