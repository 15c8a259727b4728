import type { TraitDeclaration } from "../load/declaration.ts";
import type { ShapeId } from "../model/shape-id.ts";
import {
  expect,
  expectClosing,
  is,
  mark,
  next,
  skipWhitespace,
  spanSince,
  type Cursor,
} from "./cursor.ts";
import { claimDocumentation } from "./documentation.ts";
import { parseNodeValue, parseTraitStructure, type ParsedValue } from "./parse-node.ts";
import { parseShapeId } from "./parse-shape-id.ts";
import { isWhitespace, type Token } from "./token.ts";

/** A trait whose shape is not known yet: its name stands behind the traits. */
export type Trait = Omit<TraitDeclaration, "target">;

export function targeting(traits: readonly Trait[], target: ShapeId): TraitDeclaration[] {
  return traits.map((trait) => ({ target, ...trait }));
}

// TraitStatements = *(*WS Trait) *WS
// Documentation comments in front of them are the first trait.
// https://smithy.io/2.0/spec/idl.html#documentation-comment
export function parseTraitStatements(cursor: Cursor): Trait[] {
  skipWhitespace(cursor);
  const documentation = claimDocumentation(cursor);
  const traits = documentation === undefined ? [] : [documentation];
  while (is(cursor, "AT")) {
    traits.push(parseTrait(cursor));
    skipWhitespace(cursor);
  }
  return traits;
}

// Trait     = "@" ShapeId [TraitBody]
// TraitBody = "(" *WS [TraitBodyValue] *WS ")"
export function parseTrait(cursor: Cursor): Trait {
  const start = cursor.index;
  const first = expect(cursor, "AT");
  const trait = parseShapeId(cursor);
  let body: ParsedValue | undefined;
  if (is(cursor, "LPAREN")) {
    const opening = next(cursor);
    skipWhitespace(cursor);
    if (!is(cursor, "RPAREN")) body = parseTraitBodyValue(cursor, opening);
    skipWhitespace(cursor);
    expectClosing(cursor, "RPAREN", opening);
  }
  const location = spanSince(cursor, first);
  mark(cursor, "trait", start);
  if (body === undefined) return { trait, value: null, isAnnotation: true, location };
  const { value, valueReferences, location: valueLocation } = body;
  return { trait, value, valueReferences, valueLocation, isAnnotation: false, location };
}

// TraitBodyValue = TraitStructure / NodeValue
// TraitStructure = TraitStructureKvp *(*WS TraitStructureKvp)
function parseTraitBodyValue(cursor: Cursor, opening: Token): ParsedValue {
  return isKey(cursor) ? parseTraitStructure(cursor, opening) : parseNodeValue(cursor);
}

/** Whether a key with its colon is next: the only place where the grammar looks ahead. */
function isKey({ tokens, index }: Cursor): boolean {
  const type = tokens[index]?.type;
  if (type !== "STRING" && type !== "IDENTIFIER") return false;
  for (let ahead = index + 1; ; ahead++) {
    const token = tokens[ahead];
    if (token === undefined || !isWhitespace(token)) return token?.type === "COLON";
  }
}
