import type { NormalizedSchema } from "@smithy/core/schema";
import { isAbsent, set, type ValueRecord } from "../values/record.ts";

const PROTO = "__proto__";

/**
 * What the runtime read of a structure, with the member `__proto__`, which the runtime assigns: it
 * is what the object inherits then, or nothing at all.
 */
export function withProto(
  read: ValueRecord,
  schema: NormalizedSchema,
  raw: ValueRecord,
  readMember: (schema: NormalizedSchema, value: unknown) => unknown,
): ValueRecord {
  Object.setPrototypeOf(read, null);
  for (const [name, member] of schema.structIterator()) {
    if (name !== PROTO) continue;
    const { jsonName, xmlName } = member.getMergedTraits();
    const key = String(jsonName ?? xmlName ?? name);
    if (!isAbsent(raw, key)) set(read, PROTO, readMember(member, raw[key]));
  }
  return read;
}
