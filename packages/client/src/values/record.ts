/** A value by its members: an object literal or an instance. */
export type ValueRecord = Record<string, unknown>;

export function isRecord(value: unknown): value is ValueRecord {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** A copy, of the same class. */
export function copyOf(value: ValueRecord): ValueRecord {
  const copy = Object.create(Object.getPrototypeOf(value) as object | null) as ValueRecord;
  for (const [name, member] of Object.entries(value)) set(copy, name, member);
  return copy;
}

/** Whether a member has no value; what every object inherits is none. */
export function isAbsent(value: ValueRecord, name: string): boolean {
  if (name in Object.prototype && !Object.hasOwn(value, name)) return true;
  return (value[name] ?? undefined) === undefined;
}

/** To assign `__proto__` would be to change what an object inherits. */
export function set(value: ValueRecord, name: string, member: unknown): void {
  if (name !== "__proto__") value[name] = member;
  else {
    const attributes = { configurable: true, enumerable: true, writable: true };
    Object.defineProperty(value, name, { value: member, ...attributes });
  }
}
