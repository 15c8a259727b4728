import { targetOf, type SchemaRef } from "@tsmith/schema";

/**
 * Events as a client has them: an error among them ends the stream, and is thrown. Of an error that
 * was thrown the name counts, as of one that was sent.
 */
export function untilError(schema: SchemaRef, events: unknown): unknown {
  const { shape } = targetOf(schema);
  if (!Array.isArray(events) || shape.type !== "union") return events;
  const names = new Map(
    shape.members.flatMap(({ name, schema: member }) => {
      const event = targetOf(member);
      const isError = event.traits.error !== undefined && event.shape.type === "structure";
      return isError && "name" in event.shape ? [[name, event.shape.name] as const] : [];
    }),
  );
  const errorOf = (event: unknown): string | undefined =>
    event instanceof Error ? event.name : names.get(Object.keys(event as object)[0] ?? "");
  const end = events.findIndex((event) => errorOf(event) !== undefined);
  return end === -1 ? events : [...events.slice(0, end), { thrown: errorOf(events[end]) }];
}
