/**
 * One text for equal values, whatever the order of their keys: what data is chosen by. Absent and
 * `undefined` members are the same; streams and functions, which have no content to look at, are
 * all alike.
 *
 * @internal
 */
export function canonicalText(value: unknown): string {
  if (value === null || typeof value === "boolean") return String(value);
  if (typeof value === "string") return JSON.stringify(value);
  if (typeof value === "number") return Object.is(value, -0) ? "-0" : String(value);
  if (typeof value === "bigint") return `${value}n`;
  if (typeof value !== "object") return "?";
  if (value instanceof Date) return `@${value.getTime()}`;
  if (ArrayBuffer.isView(value)) {
    return `#${new Uint8Array(value.buffer, value.byteOffset, value.byteLength).join(",")}`;
  }
  if (Array.isArray(value)) return `[${value.map(canonicalText).join(",")}]`;
  const entries = Object.entries(value)
    .filter(([, item]) => item !== undefined)
    .toSorted(([left], [right]) => (left < right ? -1 : 1));
  return `{${entries.map(([key, item]) => `${JSON.stringify(key)}:${canonicalText(item)}`).join(",")}}`;
}
