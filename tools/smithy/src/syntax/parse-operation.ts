import type {
  MemberDeclaration,
  Reference,
  ShapeDeclaration,
  TraitDeclaration,
} from "../load/declaration.ts";
import type { ShapeId } from "../model/shape-id.ts";
import { suggest } from "../suggest.ts";
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
  spanSince,
  type Cursor,
} from "./cursor.ts";
import { dropComments } from "./documentation.ts";
import { parseBlock } from "./parse-block.ts";
import { parseMembers } from "./parse-members.ts";
import { parseForResource, parseMixins } from "./parse-mixins.ts";
import { parseShapeId } from "./parse-shape-id.ts";
import { parseTraitStatements, targeting } from "./parse-trait.ts";
import type { Token } from "./token.ts";

type Property = "input" | "output" | "errors";

const PROPERTIES: readonly Property[] = ["input", "output", "errors"];

/** An operation whose body is parsed, and what the parser adds to it. */
export interface OperationBody {
  readonly id: ShapeId;
  readonly statement: Token;
  readonly references: Map<string, readonly Reference[]>;
  /** The shapes of inline input and output. */
  readonly inlineShapes: ShapeDeclaration[];
}

// OperationBody = "{" *WS [OperationInput] [OperationOutput] [OperationErrors] *WS "}"
// in any order.
export function parseOperationBody(cursor: Cursor, operation: OperationBody): void {
  parseBlock(cursor, operation.statement, () => {
    parseProperty(cursor, operation);
  });
}

// OperationInput  = %s"input" *WS (InlineStructure / (":" *WS ShapeId)) BR
// OperationOutput = %s"output" *WS (InlineStructure / (":" *WS ShapeId)) BR
// OperationErrors = %s"errors" *WS ":" *WS "[" *(*WS Identifier) *WS "]" BR
function parseProperty(cursor: Cursor, operation: OperationBody): void {
  const { id, references } = operation;
  const start = cursor.index;
  const token = expect(cursor, "IDENTIFIER");
  const name = lexeme(cursor, token);
  const property = PROPERTIES.find((known) => known === name);
  if (property === undefined) {
    const parameters = {
      property: name,
      shape: id,
      expected: PROPERTIES,
      suggestion: suggest(name, PROPERTIES),
    };
    fail(cursor, "Model/unknown-operation-property", parameters, at(cursor, token));
  }
  if (references.has(property)) {
    const parameters = { property, shape: id };
    cursor.report("Model/duplicate-operation-property", parameters, at(cursor, token));
  }
  skipWhitespace(cursor);
  dropComments(cursor);
  if (property !== "errors" && is(cursor, "WALRUS")) {
    references.set(property, [parseInlineStructure(cursor, operation, property)]);
    mark(cursor, "property", start);
    return;
  }
  expect(cursor, "COLON");
  skipWhitespace(cursor);
  references.set(property, property === "errors" ? parseErrors(cursor) : [parseShapeId(cursor)]);
  mark(cursor, "property", start);
}

function parseErrors(cursor: Cursor): Reference[] {
  const errors: Reference[] = [];
  expect(cursor, "LBRACKET");
  skipWhitespace(cursor);
  while (!is(cursor, "RBRACKET")) {
    errors.push(parseShapeId(cursor));
    skipWhitespace(cursor);
  }
  next(cursor);
  return errors;
}

// InlineStructure = ":=" *WS TraitStatements [StructureResource] [Mixins] *WS StructureMembers
// https://smithy.io/2.0/spec/idl.html#inline-input-output-shapes
function parseInlineStructure(
  cursor: Cursor,
  { id: operation, statement, inlineShapes }: OperationBody,
  property: "input" | "output",
): Reference {
  const start = cursor.index;
  const walrus = expect(cursor, "WALRUS");
  const { version } = cursor;
  if (version === "1.0") {
    cursor.report("Model/inline-needs-version", { version }, at(cursor, current(cursor)));
  }
  const id = `${operation}${cursor.suffixes[property]}`;
  const location = spanSince(cursor, walrus);
  const traits = targeting(parseTraitStatements(cursor), id);
  const forResource = parseForResource(cursor);
  const mixins = parseMixins(cursor);
  skipWhitespace(cursor);
  const members = new Map<string, MemberDeclaration>();
  try {
    parseMembers(cursor, { type: "structure", id, statement }, members);
    mark(cursor, "inline", start);
  } finally {
    inlineShapes.push({
      type: "structure",
      id,
      traits: [...traits, dedicatedTrait(id, property, location)],
      members: [...members.values()],
      mixins,
      ...(forResource === undefined ? {} : { forResource }),
      references: new Map(),
      referenceMaps: new Map(),
      values: {},
      location,
    });
  }
  return { id, location };
}

/** The trait that makes a structure the dedicated input or output of its operation. */
function dedicatedTrait(
  target: ShapeId,
  property: "input" | "output",
  location: TraitDeclaration["location"],
): TraitDeclaration {
  const trait = { id: `smithy.api#${property}`, location };
  return { target, trait, value: null, isAnnotation: true, location };
}
