import type { Reference } from "../load/declaration.ts";
import {
  at,
  current,
  expect,
  expectSpaces,
  is,
  isKeyword,
  mark,
  next,
  skipSpaces,
  skipWhitespace,
  type Cursor,
} from "./cursor.ts";
import { parseShapeId } from "./parse-shape-id.ts";

// StructureResource = SP %s"for" SP ShapeId
export function parseForResource(cursor: Cursor): Reference | undefined {
  skipSpaces(cursor);
  if (!isKeyword(cursor, "for")) return undefined;
  const { version } = cursor;
  if (version === "1.0") {
    cursor.report("Model/resource-needs-version", { version }, at(cursor, current(cursor)));
  }
  const start = cursor.index;
  next(cursor);
  expectSpaces(cursor);
  const resource = parseShapeId(cursor);
  mark(cursor, "for", start);
  return resource;
}

// Mixins = *SP %s"with" *WS "[" 1*(*WS ShapeId) *WS "]"
export function parseMixins(cursor: Cursor): Reference[] {
  skipSpaces(cursor);
  if (!isKeyword(cursor, "with")) return [];
  const { version } = cursor;
  if (version === "1.0") {
    cursor.report("Model/mixins-need-version", { version }, at(cursor, current(cursor)));
  }
  const start = cursor.index;
  next(cursor);
  skipWhitespace(cursor);
  expect(cursor, "LBRACKET");
  const mixins: Reference[] = [];
  do {
    skipWhitespace(cursor);
    mixins.push(parseShapeId(cursor));
    skipWhitespace(cursor);
  } while (!is(cursor, "RBRACKET"));
  next(cursor);
  mark(cursor, "mixins", start);
  return mixins;
}
