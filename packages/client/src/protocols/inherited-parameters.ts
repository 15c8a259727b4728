import { NormalizedSchema } from "@smithy/core/schema";
import type { HttpRequest, SchemaRef } from "@smithy/types";
import { isRecord, set, type ValueRecord } from "../values/record.ts";

/**
 * Gives a query the parameters of `@httpQueryParams` that have the names of what every object
 * inherits, which the runtime takes for parameters that are there already.
 */
export function addInheritedParameters(
  request: HttpRequest,
  schema: SchemaRef,
  input: object,
): void {
  const structure = NormalizedSchema.of(schema);
  if (!structure.isStructSchema()) return;
  for (const [name, member] of structure.structIterator()) {
    if (!member.getMergedTraits().httpQueryParams) continue;
    const parameters = (input as ValueRecord)[name];
    if (!isRecord(parameters)) continue;
    for (const [key, value] of Object.entries(parameters)) {
      if (key in Object.prototype && value !== null) addParameter(request, key, value);
    }
  }
}

function addParameter({ query }: HttpRequest, key: string, value: unknown): void {
  if (query === undefined || Object.hasOwn(query, key)) return;
  set(query, key, Array.isArray(value) ? value.map(String) : String(value));
}
