import type { MemberDeclaration, Reference, ShapeDeclaration } from "../load/declaration.ts";
import type { SimpleType } from "../model/shapes.ts";
import { suggest } from "../suggest.ts";
import {
  at,
  expect,
  expectSpaces,
  fail,
  lexeme,
  skipWhitespace,
  spanOf,
  spanSince,
  type Cursor,
} from "./cursor.ts";
import { parseBindings, type Bindings } from "./parse-bindings.ts";
import { parseMembers, type AggregateType } from "./parse-members.ts";
import { parseForResource, parseMixins } from "./parse-mixins.ts";
import { parseOperationBody } from "./parse-operation.ts";
import { targeting, type Trait } from "./parse-trait.ts";
import type { Token } from "./token.ts";

type DeclaredType = ShapeDeclaration["type"];

/** The keyword of a statement → what stands behind the name. */
const BODIES: Readonly<
  Record<SimpleType, "nothing"> &
    Record<AggregateType, "members"> &
    Record<"operation", "operation"> &
    Record<"service" | "resource", "bindings">
> = {
  blob: "nothing",
  boolean: "nothing",
  document: "nothing",
  string: "nothing",
  byte: "nothing",
  short: "nothing",
  integer: "nothing",
  long: "nothing",
  float: "nothing",
  double: "nothing",
  bigInteger: "nothing",
  bigDecimal: "nothing",
  timestamp: "nothing",
  enum: "members",
  intEnum: "members",
  list: "members",
  set: "members",
  map: "members",
  structure: "members",
  union: "members",
  operation: "operation",
  service: "bindings",
  resource: "bindings",
};

// ShapeBody            = SimpleShapeStatement / EnumShapeStatement / ListStatement / …
// SimpleShapeStatement = SimpleTypeName SP Identifier [Mixins]
// StructureStatement   = %s"structure" SP Identifier [StructureResource] [Mixins] *WS StructureMembers
// OperationStatement   = %s"operation" SP Identifier [Mixins] *WS OperationBody
// ServiceStatement     = %s"service" SP Identifier [Mixins] *WS NodeObject
// ResourceStatement    = %s"resource" SP Identifier [Mixins] *WS NodeObject
//
// The shape, and those that it defines inline, are added to `shapes` even where its body breaks
// off, so that the shapes which refer to it are not wrong as well.
export function parseShapeBody(
  cursor: Cursor,
  traits: readonly Trait[],
  shapes: ShapeDeclaration[],
): void {
  const statement = expect(cursor, "IDENTIFIER");
  const type = parseType(cursor, statement);
  expectSpaces(cursor);
  const name = expect(cursor, "IDENTIFIER");
  const id = `${cursor.namespace}#${lexeme(cursor, name)}`;
  const location = spanSince(cursor, statement);
  checkUses(cursor, name);
  cursor.shape = id;
  checkVersion(cursor, type, statement);
  const body = BODIES[type];
  const forResource = body === "members" ? parseForResource(cursor) : undefined;
  const mixins = parseMixins(cursor);
  if (body !== "nothing") skipWhitespace(cursor);
  const members = new Map<string, MemberDeclaration>();
  const references = new Map<string, readonly Reference[]>();
  const inlineShapes: ShapeDeclaration[] = [];
  let bindings: Partial<Bindings> = {};
  try {
    switch (type) {
      case "operation":
        parseOperationBody(cursor, { id, statement, references, inlineShapes });
        break;
      case "service":
      case "resource":
        bindings = parseBindings(cursor, type);
        break;
      case "enum":
      case "intEnum":
      case "list":
      case "set":
      case "map":
      case "structure":
      case "union":
        parseMembers(cursor, { type, id, statement }, members);
        break;
      default:
        void (type satisfies SimpleType);
    }
  } finally {
    shapes.push({
      type,
      id,
      traits: targeting(traits, id),
      members: [...members.values()],
      mixins,
      ...(forResource === undefined ? {} : { forResource }),
      references,
      referenceMaps: new Map(),
      values: {},
      ...bindings,
      location,
    });
    shapes.push(...inlineShapes);
  }
}

/** Keywords that start a statement of another section, and what to do about one here. */
const MISPLACED: ReadonlyMap<string, string> = new Map([
  ["metadata", "Metadata stands in front of the namespace."],
  ["namespace", "A file has one namespace: put the shapes of another one into another file."],
  ["use", "`use` statements stand right behind the namespace."],
  ["with", "`with` stands on the same line as the name of the shape."],
  ["for", "`for` stands on the same line as the name of the shape."],
]);

function parseType(cursor: Cursor, keyword: Token): DeclaredType {
  const found = lexeme(cursor, keyword);
  if (isDeclaredType(found)) return found;
  const suggestion = suggest(found, [...Object.keys(BODIES), "apply"]);
  const help =
    MISPLACED.get(found) ??
    (suggestion === undefined ? undefined : `Did you mean \`${suggestion}\`?`);
  return fail(cursor, "Model/unknown-shape-type", { found, help }, spanOf(cursor, keyword));
}

function isDeclaredType(keyword: string): keyword is DeclaredType {
  return Object.hasOwn(BODIES, keyword);
}

/** @see https://smithy.io/2.0/spec/idl.html#referring-to-shapes */
function checkUses(cursor: Cursor, nameToken: Token): void {
  const name = lexeme(cursor, nameToken);
  const use = cursor.uses.get(name);
  if (use === undefined) return;
  cursor.report(
    "Model/conflicts-with-use",
    { name, imported: use.id },
    {
      location: spanOf(cursor, nameToken),
      related: [{ message: "imported here", location: use.location }],
    },
  );
}

/** @see https://smithy.io/2.0/guides/migrating-idl-1-to-2.html */
function checkVersion(cursor: Cursor, type: DeclaredType, statement: Token): void {
  const { version } = cursor;
  const isUnknown = version === "1.0" ? type === "enum" || type === "intEnum" : type === "set";
  if (isUnknown) {
    cursor.report("Model/type-of-other-version", { type, version }, at(cursor, statement));
  }
}
