import type { Behaviour } from "./behaviour.ts";
import { isRecord, valueAt, withValueAt } from "./path.ts";
import { schemaAt, type SchemaReference } from "./shape-schema.ts";
import { targetOf } from "@tsmith/schema";

/** An output of the last page with an empty token, where it has none. @internal */
export function withEmptyToken(
  schema: SchemaReference,
  behaviour: Behaviour,
  output: unknown,
): unknown {
  if (behaviour.type !== "pages" || !isRecord(output)) return output;
  const { outputToken } = behaviour;
  const isText = targetOf(schemaAt(schema, outputToken)).shape.type === "string";
  if (!isText || valueAt(output, outputToken) !== undefined) return output;
  return withValueAt(output, outputToken, "");
}
