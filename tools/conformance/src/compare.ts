/**
 * Where two values differ: a path and both values; `undefined` where they are equal. Nothing may be
 * missing and nothing extra; `NaN` equals itself, `0` and `-0` are the same on a wire.
 */
export function difference(expected: unknown, actual: unknown, path = ""): string | undefined {
  if (typeof expected !== "object" || expected === null) {
    const isEqual = expected === actual || (Number.isNaN(expected) && Number.isNaN(actual));
    return isEqual ? undefined : differs(path, expected, actual);
  }
  if (typeof actual !== "object" || actual === null) return differs(path, expected, actual);
  if (kindOf(expected) !== kindOf(actual)) return differs(path, expected, actual);
  if (expected instanceof Date && actual instanceof Date) {
    return expected.getTime() === actual.getTime() ? undefined : differs(path, expected, actual);
  }
  const left = new Map(Object.entries(expected));
  const right = new Map(Object.entries(actual).filter(([, value]) => value !== undefined));
  for (const key of new Set([...left.keys(), ...right.keys()])) {
    const found = difference(left.get(key), right.get(key), `${path}/${key}`);
    if (found !== undefined) return found;
  }
  return undefined;
}

function kindOf(value: object): string {
  if (Array.isArray(value)) return "list";
  if (value instanceof Date) return "timestamp";
  return value instanceof Uint8Array ? "blob" : "object";
}

function differs(path: string, expected: unknown, actual: unknown): string {
  return `${path === "" ? "value" : path}: expected ${show(expected)}, found ${show(actual)}`;
}

/** A value in a message. */
export function show(value: unknown): string {
  const text: unknown = JSON.stringify(value, (_key, inner: unknown) =>
    typeof inner === "bigint" ? `${inner}n` : inner,
  );
  return (typeof text === "string" ? text : String(value)).slice(0, 300);
}
