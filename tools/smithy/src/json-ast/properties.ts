import type { ShapeDeclaration } from "../load/declaration.ts";

/** What a property of a shape holds. */
type PropertyKind =
  | "member"
  /** Name → member. */
  | "members"
  | "reference"
  | "references"
  /** Name → reference. */
  | "referenceMap"
  /** Shape id → name. */
  | "nameMap"
  | "string";

export type DeclaredType = ShapeDeclaration["type"];

type Properties = ReadonlyMap<string, PropertyKind>;

const NONE: Properties = new Map();

const MEMBERS: Properties = new Map([["members", "members"]]);

const LIST: Properties = new Map([["member", "member"]]);

/**
 * The properties of each shape type, apart from `type`, `traits` and `mixins`. The bodies of
 * services, operations and resources have the same ones in IDL text.
 *
 * @see https://smithy.io/2.0/spec/json-ast.html#shapes-property
 */
export const PROPERTIES: Readonly<Record<DeclaredType, Properties>> = {
  blob: NONE,
  boolean: NONE,
  document: NONE,
  string: NONE,
  byte: NONE,
  short: NONE,
  integer: NONE,
  long: NONE,
  float: NONE,
  double: NONE,
  bigInteger: NONE,
  bigDecimal: NONE,
  timestamp: NONE,
  enum: MEMBERS,
  intEnum: MEMBERS,
  list: LIST,
  set: LIST,
  map: new Map([
    ["key", "member"],
    ["value", "member"],
  ]),
  structure: MEMBERS,
  union: MEMBERS,
  // https://smithy.io/2.0/spec/service-types.html#service
  service: new Map<string, PropertyKind>([
    ["version", "string"],
    ["operations", "references"],
    ["resources", "references"],
    ["errors", "references"],
    ["rename", "nameMap"],
  ]),
  // https://smithy.io/2.0/spec/service-types.html#operation
  operation: new Map<string, PropertyKind>([
    ["input", "reference"],
    ["output", "reference"],
    ["errors", "references"],
  ]),
  // https://smithy.io/2.0/spec/service-types.html#resource
  resource: new Map<string, PropertyKind>([
    ["identifiers", "referenceMap"],
    ["properties", "referenceMap"],
    ["create", "reference"],
    ["put", "reference"],
    ["read", "reference"],
    ["update", "reference"],
    ["delete", "reference"],
    ["list", "reference"],
    ["operations", "references"],
    ["collectionOperations", "references"],
    ["resources", "references"],
  ]),
};

export function isDeclaredType(type: string): type is DeclaredType {
  return Object.hasOwn(PROPERTIES, type);
}

/** The name of the JSON type of a value, as diagnostics call it. */
export function typeName(value: unknown): string {
  if (value === null) return "null";
  return Array.isArray(value) ? "array" : typeof value;
}

/** Names as a diagnostic lists them. */
export function listed(names: Iterable<string>): string {
  return [...names].map((name) => `\`${name}\``).join(", ");
}
