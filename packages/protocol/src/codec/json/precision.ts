import {
  targetOf,
  type Constraint,
  type Constraints,
  type SchemaRef,
  type Shape,
} from "@tsmith/schema";
import { memberConstraint } from "../../constraints/table.ts";
import type { Precision } from "./parse.ts";

/** What the numbers of a schema need. Those of documents are doubles. */
export function precisionOf(
  constraints: Constraints,
  schema: SchemaRef,
  constraint: Constraint | undefined,
  seen: Set<Shape> = new Set(),
): Precision {
  const { shape } = targetOf(schema);
  switch (shape.type) {
    case "bigDecimal":
      return "decimal";
    case "bigInteger":
      return "integer";
    case "number":
      return constraint?.type === undefined || constraint.type === "long" ? "integer" : "double";
    case "list": {
      const item = memberConstraint(constraints, shape.id, "member") ?? constraint?.member;
      return precisionOf(constraints, shape.member, item, seen);
    }
    case "map": {
      const value = memberConstraint(constraints, shape.id, "value") ?? constraint?.value;
      return precisionOf(constraints, shape.value, value, seen);
    }
    case "structure":
    case "union": {
      if (seen.has(shape)) return "double";
      seen.add(shape);
      return highest(
        shape.members.map((member) =>
          precisionOf(
            constraints,
            member.schema,
            memberConstraint(constraints, shape.id, member.name),
            seen,
          ),
        ),
      );
    }
    default:
      return "double";
  }
}

/** The one that serves all. */
export function highest(precisions: readonly Precision[]): Precision {
  if (precisions.includes("decimal")) return "decimal";
  return precisions.includes("integer") ? "integer" : "double";
}
