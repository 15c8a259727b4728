import type { OperationBinding } from "@tsmith/arbitrary";
import { targetOf, type SchemaRef } from "@tsmith/schema";

/** A value as a reader by a schema is left with it: without members that the schema does not know. */
export function knownPart(schema: SchemaRef, value: unknown): unknown {
  const { shape } = targetOf(schema);
  if (typeof value !== "object" || value === null) return value;
  switch (shape.type) {
    case "list":
      return Array.isArray(value) ? value.map((item) => knownPart(shape.member, item)) : value;
    case "map":
      return mapped(value, (item) => knownPart(shape.value, item));
    case "structure": {
      const members = new Map(shape.members.map((member) => [member.name, member.schema]));
      return Object.fromEntries(
        Object.entries(value).flatMap(([name, item]) => {
          const member = members.get(name);
          return member === undefined ? [] : [[name, knownPart(member, item)]];
        }),
      );
    }
    case "union": {
      const [entry] = Object.entries(value);
      const member = shape.members.find(({ name }) => name === entry?.[0]);
      if (entry === undefined) return value;
      // What a client does not know it gives as it came.
      if (member === undefined) return { $unknown: entry };
      return { [entry[0]]: knownPart(member.schema, entry[1]) };
    }
    default:
      return value;
  }
}

function mapped(value: object, convert: (item: unknown) => unknown): object {
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, convert(item)]));
}

/** The schema of what the pages of an operation hold, where it is a list. */
export function itemSchema<Shapes>({
  schema,
  pagination,
}: OperationBinding<Shapes>): SchemaRef | undefined {
  let current: SchemaRef = schema[5];
  for (const name of pagination?.items ?? []) {
    const { shape } = targetOf(current);
    const member =
      shape.type === "structure" ? shape.members.find((one) => one.name === name) : undefined;
    if (member === undefined) return undefined;
    current = member.schema;
  }
  const { shape } = targetOf(current);
  return shape.type === "list" ? shape.member : undefined;
}
