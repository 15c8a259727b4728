import { targetOf } from "@tsmith/schema";
import { isRecord } from "./path.ts";
import { type SchemaReference, shapeSchema } from "./shape-schema.ts";

/** What is known of an instance of a resource, by the names of its identifiers and properties. @internal */
export type Properties = ReadonlyMap<string, Property>;

/** A value, and the schema that it was given by; `undefined` for what is known to be absent. @internal */
export interface Property {
  readonly value: unknown;
  readonly schema: SchemaReference;
}

/** What members stand for, where it is not their name. @internal */
export type MemberNames = Readonly<Record<string, string>>;

/**
 * Reads the properties that a structure tells.
 *
 * @param absent - Whether to note that a member is absent.
 * @internal
 */
export function propertiesIn(
  schema: SchemaReference,
  value: unknown,
  names: MemberNames,
  absent: "noted" | "passed over" = "passed over",
): Properties {
  const shape = shapeSchema(schema);
  if (shape.type !== "structure") return new Map();
  const given = isRecord(value) ? value : {};
  const properties = new Map<string, Property>();
  for (const [member, memberSchema] of shape.members) {
    const of = Object.hasOwn(given, member) ? given[member] : undefined;
    if (of === undefined && absent === "passed over") continue;
    properties.set(nameOf(names, member), { value: of, schema: memberSchema });
  }
  return properties;
}

/**
 * The members of a structure as far as the properties say: absent ones as `undefined`, unless the
 * structure requires them. A property of another shape says nothing.
 *
 * @internal
 */
export function membersFrom(
  schema: SchemaReference,
  properties: Properties,
  names: MemberNames,
  isRequired: (member: string) => boolean,
): Readonly<Record<string, unknown>> {
  const shape = shapeSchema(schema);
  if (shape.type !== "structure") return {};
  const entries = [...shape.members].flatMap(([member, memberSchema]) => {
    const property = properties.get(nameOf(names, member));
    if (property === undefined || !isSameShape(property.schema, memberSchema)) return [];
    if (property.value === undefined && isRequired(member)) return [];
    return [[member, property.value] as const];
  });
  return Object.fromEntries(entries);
}

/** Properties with those over them that are known of the same instance. @internal */
export function merged(...layers: readonly Properties[]): Properties {
  return new Map(layers.flatMap((layer) => [...layer]));
}

/** @internal */
export function nameOf(names: MemberNames, member: string): string {
  return Object.hasOwn(names, member) ? (names[member] ?? member) : member;
}

function isSameShape(left: SchemaReference, right: SchemaReference): boolean {
  const one = targetOf(left).shape;
  const other = targetOf(right).shape;
  if (one.type !== other.type) return false;
  if ("id" in one && "id" in other && one.id === other.id) return true;
  // Lists and maps of the same simple values are as good as one another.
  if (one.type === "list" && other.type === "list") return isSameSimple(one.member, other.member);
  if (one.type === "map" && other.type === "map") return isSameSimple(one.value, other.value);
  return one.type !== "structure" && one.type !== "union";
}

function isSameSimple(left: SchemaReference, right: SchemaReference): boolean {
  const one = targetOf(left).shape.type;
  const isSimple = one !== "list" && one !== "map" && one !== "structure" && one !== "union";
  return isSimple && targetOf(right).shape.type === one;
}
