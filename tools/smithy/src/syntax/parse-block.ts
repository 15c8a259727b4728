import { expect, is, next, skipWhitespace, unexpected, Unparsable, type Cursor } from "./cursor.ts";
import { dropComments } from "./documentation.ts";
import { columnOf, skipToMember } from "./recover.ts";
import type { Token } from "./token.ts";

/**
 * `"{" *WS *(item *WS) "}"`. An item that cannot be parsed is skipped, so that it hides neither the
 * items behind it nor the shape; what starts left of the statement ends the block.
 */
export function parseBlock(cursor: Cursor, statement: Token, parseItem: () => void): void {
  dropComments(cursor);
  const opening = expect(cursor, "LBRACE");
  const column = columnOf(cursor, statement);
  skipWhitespace(cursor);
  while (!is(cursor, "RBRACE")) {
    if (is(cursor, "EOF")) unexpected(cursor, ["RBRACE"], { opening });
    try {
      parseItem();
    } catch (error) {
      if (!(error instanceof Unparsable)) throw error;
      // It is reported already, and is the statement's end where no other item follows.
      if (!skipToMember(cursor, column)) throw error;
    }
    skipWhitespace(cursor);
  }
  dropComments(cursor);
  next(cursor);
}
