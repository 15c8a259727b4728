/** The type of a value of the rules. */
export type RuleType =
  | { readonly type: "any" | "boolean" | "integer" | "string" }
  | { readonly type: "array"; readonly member: RuleType }
  | { readonly type: "optional"; readonly inner: RuleType }
  | { readonly type: "record"; readonly fields: ReadonlyMap<string, RuleType> }
  | { readonly type: "tuple"; readonly members: readonly RuleType[] };

export const ANY: RuleType = { type: "any" };
export const BOOLEAN: RuleType = { type: "boolean" };
export const INTEGER: RuleType = { type: "integer" };
export const STRING: RuleType = { type: "string" };
export const STRINGS: RuleType = { type: "array", member: STRING };

export function optional(inner: RuleType): RuleType {
  return { type: "optional", inner };
}

export function record(fields: Readonly<Record<string, RuleType>>): RuleType {
  return { type: "record", fields: new Map(Object.entries(fields)) };
}

/** A type as messages name it. */
export function printType(type: RuleType): string {
  switch (type.type) {
    case "array":
      return `ArrayType[${printType(type.member)}]`;
    case "optional":
      return `OptionalType[${printType(type.inner)}]`;
    case "record": {
      const fields = [...type.fields].map(([name, of]) => `${name}=${printType(of)}`);
      return `{${fields.join(", ")}}`;
    }
    case "tuple":
      return `TupleType[${type.members.map(printType).join(", ")}]`;
    default:
      return `${type.type.slice(0, 1).toUpperCase()}${type.type.slice(1)}Type`;
  }
}

export function typesEqual(left: RuleType, right: RuleType): boolean {
  return left === right || printType(left) === printType(right);
}

/** Whether a value of the type `actual` can stand where `expected` is. */
export function fits(expected: RuleType, actual: RuleType): boolean {
  if (expected.type === "any") return true;
  if (expected.type === "optional") {
    return actual.type === "optional" && fits(expected.inner, actual.inner);
  }
  return typesEqual(expected, actual);
}

/** The type without what may be missing. */
export function proven(type: RuleType): RuleType {
  return type.type === "optional" ? type.inner : type;
}
