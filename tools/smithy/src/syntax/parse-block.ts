import { isDeclaredType } from "../json-ast/properties.ts";
import {
  columnOf,
  expect,
  is,
  isFirstOfLine,
  lexeme,
  mark,
  next,
  rewind,
  skipWhitespace,
  unexpected,
  Unparsable,
  type Cursor,
} from "./cursor.ts";
import { dropComments } from "./documentation.ts";
import { skipToMember } from "./recover.ts";
import type { Token } from "./token.ts";

/**
 * `"{" *WS *(item *WS) "}"`. An item that cannot be parsed is skipped, so that it hides neither the
 * items behind it nor the shape; what is not indented deeper than the statement ends the block.
 */
export function parseBlock(cursor: Cursor, statement: Token, parseItem: () => void): void {
  dropComments(cursor);
  const first = cursor.index;
  const opening = expect(cursor, "LBRACE");
  const column = columnOf(cursor, statement);
  skipWhitespace(cursor);
  while (!is(cursor, "RBRACE")) {
    if (is(cursor, "EOF")) unexpected(cursor, ["RBRACE"], { opening });
    const start = cursor.index;
    try {
      parseItem();
    } catch (error) {
      if (!(error instanceof Unparsable)) throw error;
      if (isNextStatement(cursor, start, column)) {
        rewind(cursor, start);
        throw error;
      }
      // The error is reported; it ends the statement where no other item follows.
      if (!skipToMember(cursor, column)) throw error;
    }
    skipWhitespace(cursor);
  }
  dropComments(cursor);
  next(cursor);
  mark(cursor, "block", first);
}

/** Whether what was taken for an item is a statement behind a block that was not closed. */
function isNextStatement(cursor: Cursor, start: number, column: number): boolean {
  const { tokens, index } = cursor;
  const first = tokens[start];
  if (first === undefined || columnOf(cursor, first) > column) return false;
  // The parser stopped behind the type, or behind the space that follows it.
  const isType = tokens.slice(Math.max(start, index - 2), index).some(isShapeType);
  return isType && isFirstOfLine(cursor, start);

  function isShapeType(token: Token): boolean {
    return isDeclaredType(lexeme(cursor, token));
  }
}
