import type { NormalizedSchema } from "@smithy/core/schema";

/** The schema of an event by its name; `undefined` where the union has none. */
export function eventOf(union: NormalizedSchema, name: string): NormalizedSchema | undefined {
  for (const [member, schema] of union.structIterator()) if (member === name) return schema;
  return undefined;
}

/** The member of an input or output that is a stream of events, and its union. */
export function eventStreamMember(
  schema: NormalizedSchema,
): readonly [name: string, union: NormalizedSchema] | undefined {
  const name = schema.isUnitSchema() ? "" : schema.getEventStreamMember();
  return name === "" ? undefined : [name, schema.getMemberSchema(name)];
}

/** Members that are `null` are absent. */
export function isPresent(value: unknown): boolean {
  return value !== undefined && value !== null;
}
