import type { ValueReference } from "../load/declaration.ts";
import type { NodeArray, NodeObject, NodeValue } from "../model/node.ts";
import type { Span } from "../source.ts";
import {
  at,
  current,
  expect,
  fail,
  is,
  lexeme,
  mark,
  next,
  skipWhitespace,
  spanOf,
  spanSince,
  unexpected,
  type Cursor,
} from "./cursor.ts";
import { parseShapeId } from "./parse-shape-id.ts";
import { quotedTextValue, textBlockValue, type TextValue } from "./text-value.ts";
import type { Token, TokenType } from "./token.ts";

/** A value, the unquoted shape ids in it, and where it stands. */
export interface ParsedValue {
  readonly value: NodeValue;
  readonly valueReferences: readonly ValueReference[];
  readonly location: Span;
}

export type ParsedObject = ParsedValue & { readonly value: NodeObject };

/** Where a value is in the value that is parsed, and what was found in it so far. */
interface Place {
  readonly path: readonly (string | number)[];
  readonly references: ValueReference[];
}

/** Deeper than people write, and far from where the stack ends. */
const DEEPEST = 250;

const VALUE: readonly TokenType[] = [
  "STRING",
  "TEXT_BLOCK",
  "NUMBER",
  "IDENTIFIER",
  "LBRACE",
  "LBRACKET",
];

export function parseNodeValue(cursor: Cursor): ParsedValue {
  return parsed(cursor, parseValue);
}

export function parseNodeObject(cursor: Cursor): ParsedObject {
  return parsed(cursor, parseObject);
}

/** The members of a structure without its braces, up to the token `closing`. */
export function parseTraitStructure(cursor: Cursor, opening: Token): ParsedObject {
  return parsed(cursor, (_, place) => {
    const entries = new Map<string, NodeValue>();
    do {
      parseKeyValuePair(cursor, place, entries);
      skipWhitespace(cursor);
      if (is(cursor, "EOF")) unexpected(cursor, ["RPAREN"], { opening });
    } while (!is(cursor, "RPAREN"));
    return Object.fromEntries(entries);
  });
}

function parsed<T extends NodeValue>(
  cursor: Cursor,
  parse: (cursor: Cursor, place: Place) => T,
): ParsedValue & { readonly value: T } {
  const first = current(cursor);
  const references: ValueReference[] = [];
  cursor.depth = 0;
  const value = parse(cursor, { path: [], references });
  return { value, valueReferences: references, location: spanSince(cursor, first) };
}

// NodeValue       = NodeArray / NodeObject / Number / NodeKeywords / NodeStringValue
// NodeStringValue = ShapeId / TextBlock / QuotedText
function parseValue(cursor: Cursor, place: Place): NodeValue {
  const token = current(cursor);
  switch (token.type) {
    case "STRING":
    case "TEXT_BLOCK":
      return parseText(cursor);
    case "NUMBER":
      return Number(lexeme(cursor, next(cursor)));
    case "IDENTIFIER":
      return parseKeywordOrShapeId(cursor, place);
    case "LBRACE":
      return parseObject(cursor, place);
    case "LBRACKET":
      return parseArray(cursor, place);
    default:
      return unexpected(cursor, VALUE);
  }
}

// NodeKeywords = %s"true" / %s"false" / %s"null"
const KEYWORDS: ReadonlyMap<string, NodeValue> = new Map<string, NodeValue>([
  ["true", true],
  ["false", false],
  ["null", null],
]);

function parseKeywordOrShapeId(cursor: Cursor, { path, references }: Place): NodeValue {
  const { id, location } = parseShapeId(cursor);
  const keyword = KEYWORDS.get(id);
  if (keyword !== undefined) return keyword;
  references.push({ id, path, location });
  return id;
}

/** A string that is wrong inside is reported and stands for nothing: the text around it is sound. */
function parseText(cursor: Cursor): string {
  const token = next(cursor);
  const text: TextValue =
    token.type === "STRING"
      ? quotedTextValue(lexeme(cursor, token))
      : textBlockValue(lexeme(cursor, token));
  if (text.problem === undefined) return text.value;
  cursor.report("Model/invalid-token", { problem: text.problem }, at(cursor, token));
  cursor.isBroken = true;
  return "";
}

// NodeArray = "[" *WS *(NodeValue *WS) "]"
function parseArray(cursor: Cursor, { path, references }: Place): NodeArray {
  const start = cursor.index;
  const elements: NodeValue[] = [];
  open(cursor, "LBRACKET");
  skipWhitespace(cursor);
  while (!is(cursor, "RBRACKET")) {
    elements.push(parseValue(cursor, { path: [...path, elements.length], references }));
    skipWhitespace(cursor);
  }
  close(cursor);
  mark(cursor, "array", start);
  return elements;
}

// NodeObject = "{" *WS [NodeObjectKvp *(WS NodeObjectKvp)] *WS "}"
function parseObject(cursor: Cursor, place: Place): NodeObject {
  const start = cursor.index;
  const entries = new Map<string, NodeValue>();
  const opening = open(cursor, "LBRACE");
  skipWhitespace(cursor);
  while (!is(cursor, "RBRACE")) {
    const isKey = is(cursor, "STRING") || is(cursor, "IDENTIFIER");
    if (!isKey) unexpected(cursor, ["RBRACE", "STRING", "IDENTIFIER"], { opening });
    parseKeyValuePair(cursor, place, entries);
    skipWhitespace(cursor);
  }
  close(cursor);
  mark(cursor, "object", start);
  // `fromEntries` defines own properties, so that a key `__proto__` stays one.
  return Object.fromEntries(entries);
}

// NodeObjectKvp     = NodeObjectKey *WS ":" *WS NodeValue
// TraitStructureKvp = NodeObjectKey *WS ":" *WS NodeValue
function parseKeyValuePair(
  cursor: Cursor,
  { path, references }: Place,
  entries: Map<string, NodeValue>,
): void {
  const start = cursor.index;
  const token = current(cursor);
  const key = parseNodeObjectKey(cursor);
  if (entries.has(key)) {
    cursor.report("Model/duplicate-key", { key }, spanOf(cursor, token));
  }
  skipWhitespace(cursor);
  expect(cursor, "COLON");
  skipWhitespace(cursor);
  entries.set(key, parseValue(cursor, { path: [...path, key], references }));
  mark(cursor, "pair", start);
}

// NodeObjectKey = QuotedText / Identifier
export function parseNodeObjectKey(cursor: Cursor): string {
  if (is(cursor, "STRING")) return parseText(cursor);
  if (is(cursor, "IDENTIFIER")) return lexeme(cursor, next(cursor));
  return unexpected(cursor, ["IDENTIFIER", "STRING"]);
}

function open(cursor: Cursor, type: "LBRACE" | "LBRACKET"): Token {
  const token = expect(cursor, type);
  cursor.depth++;
  if (cursor.depth > DEEPEST) {
    fail(cursor, "Model/nesting-too-deep", { limit: DEEPEST }, at(cursor, token));
  }
  return token;
}

function close(cursor: Cursor): void {
  next(cursor);
  cursor.depth--;
}
