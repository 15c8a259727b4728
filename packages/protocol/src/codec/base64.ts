/**
 * Decodes base64 with its padding, and no other character.
 *
 * @see https://datatracker.ietf.org/doc/html/rfc4648#section-4
 * @returns `undefined` where the text is no base64.
 */
export function decodeBase64(text: string): Uint8Array | undefined {
  if (text.length % 4 !== 0) return undefined;
  const padding = text.endsWith("==") ? 2 : Number(text.endsWith("="));
  if (/[^A-Za-z0-9+/]/.test(padding === 0 ? text : text.slice(0, -padding))) return undefined;
  const units = atob(text);
  const bytes = new Uint8Array(units.length);
  for (let i = 0; i < units.length; i += 1) bytes[i] = units.charCodeAt(i);
  return bytes;
}

/** @see https://datatracker.ietf.org/doc/html/rfc4648#section-4 */
export function encodeBase64(bytes: Uint8Array): string {
  let units = "";
  // In pieces: each byte becomes an argument, and arguments lie on the stack.
  for (let i = 0; i < bytes.length; i += 4096) {
    units += String.fromCharCode(...bytes.subarray(i, i + 4096));
  }
  return btoa(units);
}
