import { encodeBase64 } from "../codec/base64.ts";

/** Whether two items are equal in value. */
export function hasDuplicates(items: readonly unknown[]): boolean {
  return new Set(items.map(identity)).size < items.length;
}

/** Equal for equal values, and for no others. */
function identity(value: unknown): unknown {
  return typeof value === "object" && value !== null
    ? `\0${JSON.stringify(comparable(value))}`
    : value;
}

/** A value as JSON that tells types apart, with members in one order. */
function comparable(value: unknown): unknown {
  if (value === null || typeof value !== "object") {
    return typeof value === "bigint" ? ["bigint", String(value)] : value;
  }
  if (Array.isArray(value)) return ["list", ...value.map(comparable)];
  if (value instanceof Date) return ["timestamp", value.getTime()];
  if (value instanceof Uint8Array) return ["blob", encodeBase64(value)];
  return Object.entries(value)
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, member]) => [name, comparable(member)]);
}
