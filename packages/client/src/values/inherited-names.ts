import type { NormalizedSchema } from "@smithy/core/schema";
import { isAbsent, set, type ValueRecord } from "./record.ts";

const found = new WeakMap<object, readonly string[]>();

/**
 * The members of a structure or union whose names, here or on the wire, are those of what every
 * object inherits, such as `constructor`. The runtime reads members as properties and would take
 * what is inherited for a value.
 */
export function inheritedNames(schema: NormalizedSchema): readonly string[] {
  const key: unknown = schema.getSchema();
  if (typeof key !== "object" || key === null || !schema.isStructSchema()) return [];
  let names = found.get(key);
  if (names === undefined) {
    names = [...schema.structIterator()].flatMap(([name, member]) => {
      const { jsonName, xmlName } = member.getMergedTraits();
      return [name, jsonName, xmlName].some(isInherited) ? [name] : [];
    });
    found.set(key, names);
  }
  return names;
}

function isInherited(name: unknown): boolean {
  return typeof name === "string" && name in Object.prototype;
}

/** A copy of what an object has itself, which inherits nothing. */
export function ownProperties(value: object): ValueRecord {
  return Object.defineProperties(
    Object.create(null) as ValueRecord,
    Object.getOwnPropertyDescriptors(value),
  );
}

/** A copy of a value for a structure that inherits nothing: what it has, and what its class gives. */
export function withoutInherited(value: ValueRecord, schema: NormalizedSchema): ValueRecord {
  const copy = Object.create(null) as ValueRecord;
  for (const [key, member] of Object.entries(value)) set(copy, key, member);
  for (const [name] of schema.structIterator()) {
    if (!isAbsent(value, name)) set(copy, name, value[name]);
  }
  return copy;
}

/** Takes from a value that was read what it only seems to have. */
export function removeInherited(value: ValueRecord, names: readonly string[]): void {
  const prototype = Object.prototype as unknown as ValueRecord;
  for (const name of names) {
    if (!Object.hasOwn(value, name)) continue;
    const member = value[name];
    if (member === undefined || (name in prototype && member === prototype[name])) {
      Reflect.deleteProperty(value, name);
    }
  }
  if (!(value instanceof Error)) Object.setPrototypeOf(value, null);
}
