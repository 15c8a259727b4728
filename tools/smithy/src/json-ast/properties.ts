/** What a property of a shape holds. */
export type PropertyKind =
  | "reference"
  | "references"
  /** Name → reference. */
  | "referenceMap"
  /** Shape id → name. */
  | "nameMap"
  | "string";

/** The shapes that bind others through properties of their own. */
export type BindingType = "service" | "operation" | "resource";

/**
 * The properties of shapes that bind others, in IDL text and JSON AST alike.
 *
 * @see https://smithy.io/2.0/spec/json-ast.html#service-shapes
 */
export const BINDING_PROPERTIES: Readonly<Record<BindingType, ReadonlyMap<string, PropertyKind>>> =
  {
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

/** The name of the JSON type of a value, as diagnostics call it. */
export function typeName(value: unknown): string {
  if (value === null) return "null";
  return Array.isArray(value) ? "array" : typeof value;
}

/** Names as a diagnostic lists them. */
export function listed(names: Iterable<string>): string {
  return [...names].map((name) => `\`${name}\``).join(", ");
}
