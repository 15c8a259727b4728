import type { MemberDeclaration, Reference } from "../load/declaration.ts";
import { memberId, type ShapeId } from "../model/shape-id.ts";
import { isDeclaredType } from "../json-ast/properties.ts";
import {
  at,
  current,
  lexeme,
  is,
  mark,
  next,
  skipSpaces,
  spanOf,
  spanSince,
  unexpected,
  type Cursor,
} from "./cursor.ts";
import { dropComments } from "./documentation.ts";
import { expectLineBreak } from "./line-break.ts";
import { parseBlock } from "./parse-block.ts";
import { parseNodeValue } from "./parse-node.ts";
import { parseIdentifier, parseShapeId } from "./parse-shape-id.ts";
import { parseTraitStatements, targeting } from "./parse-trait.ts";
import type { Token } from "./token.ts";

/** The shapes whose body is a list of members. */
export type AggregateType = "list" | "set" | "map" | "structure" | "union" | "enum" | "intEnum";

/** A shape whose members are parsed. */
export interface Container {
  readonly type: AggregateType;
  readonly id: ShapeId;
  /** Where the statement starts: what is not indented deeper is not a member. */
  readonly statement: Token;
}

// ListMembers      = "{" *WS ListMember *WS "}"
// MapMembers       = "{" *WS MapKey BR MapValue *WS "}"
// StructureMembers = "{" *WS *(TraitStatements StructureMember *WS) "}"
// UnionMembers     = "{" *WS *(TraitStatements UnionMember *WS) "}"
// EnumShapeMembers = "{" *WS 1*(TraitStatements Identifier [ValueAssignment] *WS) "}"
//
// One loop for all: which members a type must have is for the assembler, which knows the mixins.
export function parseMembers(
  cursor: Cursor,
  container: Container,
  members: Map<string, MemberDeclaration>,
): void {
  parseBlock(cursor, container.statement, () => {
    addMember(cursor, container, members, parseMember(cursor, container));
  });
}

function addMember(
  cursor: Cursor,
  { type, id }: Container,
  members: Map<string, MemberDeclaration>,
  member: MemberDeclaration,
): void {
  const { name, location } = member;
  const place = { shape: id, location };
  const first = members.get(name);
  if (first !== undefined) {
    const related = [{ message: "first defined here", location: first.location }];
    const isEnum = type === "enum" || type === "intEnum";
    if (isEnum) {
      cursor.report("Model/duplicate-enum-member", { member: name }, { ...place, related });
    } else {
      cursor.report("Model/duplicate-member", { shape: id, member: name }, { ...place, related });
    }
  } else if ((type === "list" || type === "set") && name !== "member") {
    cursor.report("Model/list-member", { member: name }, place);
  } else if (type === "map" && name !== "key" && name !== "value") {
    cursor.report("Model/map-member", { member: name }, place);
  } else {
    members.set(name, member);
  }
}

// ExplicitStructureMember = Identifier *SP ":" *SP ShapeId
// ElidedStructureMember   = "$" Identifier
function parseMember(cursor: Cursor, container: Container): MemberDeclaration {
  const start = cursor.index;
  const traits = parseTraitStatements(cursor);
  dropComments(cursor);
  const first = current(cursor);
  const isElided = is(cursor, "DOLLAR");
  if (isElided) next(cursor);
  const nameToken = current(cursor);
  const name = parseIdentifier(cursor);
  const location = spanSince(cursor, first);
  if (isElided && cursor.version === "1.0") {
    cursor.report("Model/elision-needs-version", {}, at(cursor, nameToken));
  }
  const target = isElided ? undefined : parseTarget(cursor, container, nameToken);
  const assigned = parseValueAssignment(cursor, container);
  mark(cursor, "member", start);
  return {
    name,
    target,
    traits: targeting(traits, memberId(container.id, name)),
    ...assigned,
    isElided,
    location,
  };
}

const UNIT = "smithy.api#Unit";

function parseTarget(cursor: Cursor, { type }: Container, name: Token): Reference {
  if (type === "enum" || type === "intEnum") return { id: UNIT, location: spanOf(cursor, name) };
  skipSpaces(cursor);
  if (!is(cursor, "COLON")) {
    const isStatement = isDeclaredType(lexeme(cursor, name)) && is(cursor, "IDENTIFIER");
    const help = isStatement ? "Is the `}` of the shape in front of it missing?" : undefined;
    unexpected(cursor, ["COLON"], { help });
  }
  next(cursor);
  skipSpaces(cursor);
  return parseShapeId(cursor);
}

// ValueAssignment = *SP "=" *SP NodeValue BR
function parseValueAssignment(
  cursor: Cursor,
  { type }: Container,
): Pick<MemberDeclaration, "value" | "valueReferences" | "valueLocation"> {
  const start = cursor.index;
  skipSpaces(cursor);
  if (!is(cursor, "EQUAL")) {
    cursor.index = start;
    return {};
  }
  const first = cursor.index;
  const equal = next(cursor);
  skipSpaces(cursor);
  const { value, valueReferences, location: valueLocation } = parseNodeValue(cursor);
  mark(cursor, "value", first);
  if (cursor.version === "1.0" && type !== "enum" && type !== "intEnum") {
    const { version } = cursor;
    cursor.report("Model/assignment-needs-version", { version }, at(cursor, equal));
  }
  skipSpaces(cursor);
  if (is(cursor, "COMMA")) next(cursor);
  expectLineBreak(cursor);
  return { value, valueReferences, valueLocation };
}
