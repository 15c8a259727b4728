import { NormalizedSchema } from "@smithy/core/schema";
import type { Schema } from "@smithy/types";
import { isAbsent, isRecord, type ValueRecord } from "../values/record.ts";

/** A member that was read where the protocol binds it; the decoders of bodies give it as it is. */
export class BoundValue {
  readonly value: unknown;

  constructor(value: unknown) {
    this.value = value;
  }
}

const BINDINGS = ["httpHeader", "httpPrefixHeaders", "httpPayload", "httpResponseCode"] as const;

/**
 * Reads what an error binds to headers, to the status or to the whole body. The runtime asks its
 * decoder of bodies for every member of an error, so that it would take a time in a header for a
 * text, and a field of the body for a header that is not there.
 *
 * @param data What was read of the body as a document; gets the bound members by their wire names.
 * @param read The runtime's own reader of bindings.
 */
export async function readBoundValues(
  schema: Schema,
  data: ValueRecord,
  nameTrait: "jsonName" | "xmlName",
  read: (into: ValueRecord) => Promise<string[]>,
): Promise<string[]> {
  const structure = NormalizedSchema.of(schema);
  if (structure.getMergedTraits().error === undefined) return read(data);
  // In XML, the fields of an error may be in an element of the body.
  const fields = nameTrait === "xmlName" && isRecord(data["Error"]) ? data["Error"] : data;
  const bound: ValueRecord = {};
  const names = await read(bound);
  for (const [name, member] of structure.structIterator()) {
    const traits = member.getMergedTraits();
    if (!BINDINGS.some((trait) => traits[trait] !== undefined)) continue;
    // The fields of the body are those of one member, not of the error.
    if (traits.httpPayload) for (const key of Object.keys(fields)) delete fields[key];
    const key = String(traits[nameTrait] ?? name);
    delete data[key];
    delete fields[key];
    if (!isAbsent(bound, name)) fields[key] = new BoundValue(bound[name]);
  }
  return names;
}
