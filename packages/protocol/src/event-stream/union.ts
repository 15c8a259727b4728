import { targetOf, type Member, type SchemaRef } from "@tsmith/schema";

/** An event of a stream as its union names it. */
export interface EventMember {
  readonly name: string;
  readonly schema: SchemaRef;
  readonly isError: boolean;
}

/** The events of a stream by their names. @throws TypeError where the schema is none of a union. */
export function eventMembers(union: SchemaRef): ReadonlyMap<string, EventMember> {
  const { shape } = targetOf(union);
  if (shape.type !== "union") throw new TypeError("A stream of events is a union");
  return new Map(
    shape.members.map(({ name, schema }) => [
      name,
      { name, schema, isError: targetOf(schema).traits.error !== undefined },
    ]),
  );
}

/** Whether a member is a stream of events. */
export function isEventStream(schema: SchemaRef): boolean {
  const { shape, traits } = targetOf(schema);
  return shape.type === "union" && traits.streaming !== undefined;
}

/** The member of an input or output that is a stream of events. */
export function eventStreamMember(structure: SchemaRef): Member | undefined {
  const { shape } = targetOf(structure);
  if (shape.type !== "structure") return undefined;
  return shape.members.find(({ schema }) => isEventStream(schema));
}
