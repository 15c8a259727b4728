const ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

/**
 * The bytes of a text, which may end without its padding.
 *
 * @throws RangeError in the words of the reference
 * @see https://www.rfc-editor.org/rfc/rfc4648#section-4
 */
export function bytesOfBase64(text: string): Uint8Array<ArrayBuffer> {
  const padding = text.indexOf("=");
  const digits = padding < 0 ? text : text.slice(0, padding);
  for (const digit of digits) {
    if (ALPHABET.includes(digit)) continue;
    throw new RangeError(`Illegal base64 character ${digit.charCodeAt(0).toString(16)}`);
  }
  const last = digits.length % 4;
  if (padding >= 0) {
    const filler = text.slice(padding, padding + 4 - last);
    if (last < 2 || (last === 2 && filler !== "==")) {
      throw new RangeError("Input byte array has wrong 4-byte ending unit");
    }
    const end = padding + filler.length;
    if (end < text.length) {
      throw new RangeError(`Input byte array has incorrect ending byte at ${end + 1}`);
    }
  } else if (last === 1) {
    throw new RangeError("Last unit does not have enough valid bits");
  }
  return Uint8Array.from(atob(digits), (character) => character.charCodeAt(0));
}
