/**
 * The bytes of a blob as handlers and callers may give it: text stands for its UTF-8.
 *
 * @throws TypeError where the value is no blob.
 */
export function bytesOf(value: unknown): Uint8Array<ArrayBuffer> {
  if (typeof value === "string") return new TextEncoder().encode(value);
  if (value instanceof ArrayBuffer) return new Uint8Array(value);
  if (ArrayBuffer.isView(value)) {
    return new Uint8Array(value.buffer as ArrayBuffer, value.byteOffset, value.byteLength);
  }
  throw new TypeError(`Expected a blob, found ${value === null ? "null" : typeof value}`);
}
