/** A text that is the same for equal values, and for those only. */
export function fingerprint(value: unknown): string {
  if (typeof value === "bigint") return `${value}n`;
  if (typeof value === "number") return String(value);
  if (value instanceof Date) return `@${value.getTime()}`;
  if (value instanceof Uint8Array) return `0x${Array.from(value, byteText).join("")}`;
  if (Array.isArray(value)) return `[${value.map(fingerprint).join(",")}]`;
  if (typeof value !== "object" || value === null) return JSON.stringify(value) ?? "undefined";
  const entries = Object.entries(value)
    .filter(([, item]) => item !== undefined)
    .map(([key, item]) => `${JSON.stringify(key)}:${fingerprint(item)}`);
  return `{${entries.toSorted().join(",")}}`;
}

function byteText(byte: number): string {
  return byte.toString(16).padStart(2, "0");
}
