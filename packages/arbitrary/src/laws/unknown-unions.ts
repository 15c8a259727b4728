import { targetOf, type SchemaRef } from "@tsmith/schema";
import type { Law } from "./law.ts";
import { bindingOf } from "./parts.ts";
import { outputsArrive } from "./response-round-trip.ts";

/** @public */
export const unknownUnions: Law = {
  name: "unknownUnions",
  statement: "The client reads members of unions that the contract does not know yet.",
  property(subject, operation) {
    const { schema } = bindingOf(subject, operation);
    if (!hasUnion(schema[5], new Set())) return "The output holds no union.";
    return outputsArrive(subject, operation, subject.unknownUnions);
  },
};

/** Whether a value of the schema may hold a union; a stream of events is none. */
function hasUnion(schema: SchemaRef, seen: Set<unknown>): boolean {
  const { shape, traits } = targetOf(schema);
  if (seen.has(shape)) return false;
  seen.add(shape);
  switch (shape.type) {
    case "list":
      return hasUnion(shape.member, seen);
    case "map":
      return hasUnion(shape.value, seen);
    case "union":
      if (traits.streaming === undefined) return true;
      return shape.members.some((member) => hasUnion(member.schema, seen));
    case "structure":
      return shape.members.some((member) => hasUnion(member.schema, seen));
    default:
      return false;
  }
}
