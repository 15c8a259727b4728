import type { Reference } from "../load/declaration.ts";
import { current, expect, is, mark, next, spanSince, type Cursor } from "./cursor.ts";

// Namespace = Identifier *("." Identifier)
// https://smithy.io/2.0/spec/model.html#shape-id-abnf
export function parseNamespace(cursor: Cursor): Reference {
  const first = current(cursor);
  let id = parseIdentifier(cursor);
  while (is(cursor, "DOT")) {
    next(cursor);
    id += `.${parseIdentifier(cursor)}`;
  }
  return { id, location: spanSince(cursor, first) };
}

// AbsoluteRootShapeId = Namespace "#" Identifier
export function parseAbsoluteRootShapeId(cursor: Cursor): Reference {
  const start = cursor.index;
  const first = current(cursor);
  const { id: namespace } = parseNamespace(cursor);
  expect(cursor, "POUND");
  const id = `${namespace}#${parseIdentifier(cursor)}`;
  mark(cursor, "id", start);
  return { id, location: spanSince(cursor, first) };
}

// ShapeId       = RootShapeId [ShapeIdMember]
// RootShapeId   = AbsoluteRootShapeId / Identifier
// ShapeIdMember = "$" Identifier
export function parseShapeId(cursor: Cursor): Reference {
  const start = cursor.index;
  const first = current(cursor);
  let id = parseIdentifier(cursor);
  if (is(cursor, "DOT") || is(cursor, "POUND")) {
    while (is(cursor, "DOT")) {
      next(cursor);
      id += `.${parseIdentifier(cursor)}`;
    }
    expect(cursor, "POUND");
    id += `#${parseIdentifier(cursor)}`;
  }
  if (is(cursor, "DOLLAR")) {
    next(cursor);
    id += `$${parseIdentifier(cursor)}`;
  }
  mark(cursor, "id", start);
  return { id, location: spanSince(cursor, first) };
}

// Identifier = *"_" ALPHA *(ALPHA / DIGIT / "_")
export function parseIdentifier(cursor: Cursor): string {
  const { start, end } = expect(cursor, "IDENTIFIER");
  return cursor.source.text.slice(start, end);
}
