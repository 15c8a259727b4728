/**
 * A 32-bit hash of text and numbers: FNV-1a over UTF-16 units with a final mix, so that neighbours
 * differ in every bit. The same on every machine; good for choosing data, not for secrets.
 *
 * @internal
 */
export function hash(...parts: readonly (string | number)[]): number {
  let state = 0x811c9dc5;
  const take = (unit: number): void => {
    state = Math.imul(state ^ unit, 0x01000193);
  };
  for (const part of parts) {
    const text = String(part);
    for (let index = 0; index < text.length; index += 1) take(text.charCodeAt(index));
    // Keeps ("a", "b") apart from ("ab").
    take(0x1_0000);
  }
  return mix(state);
}

function mix(value: number): number {
  let state = value;
  state = Math.imul(state ^ (state >>> 16), 0x85ebca6b);
  state = Math.imul(state ^ (state >>> 13), 0xc2b2ae35);
  return (state ^ (state >>> 16)) >>> 0;
}
