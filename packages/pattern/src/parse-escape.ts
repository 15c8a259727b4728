import { escapedSet, propertySet } from "./named-sets.ts";
import type { CharacterSet } from "./pattern.ts";
import type { Reader } from "./reader.ts";
import { accept, acceptMatch, fail, peek, take } from "./reader.ts";

const controls: ReadonlyMap<string, number> = new Map([
  ["t", 0x09],
  ["n", 0x0a],
  ["v", 0x0b],
  ["f", 0x0c],
  ["r", 0x0d],
  ["a", 0x07],
  ["e", 0x1b],
]);

/** `\d`, `\p{…}` and their like, after the backslash. */
export function parseSetEscape(reader: Reader): CharacterSet | undefined {
  const letter = peek(reader);
  if (/^[dDwWsShH]$/.test(letter)) {
    reader.index += 1;
    return escapedSet(letter);
  }
  if (letter !== "p" && letter !== "P") {
    return undefined;
  }
  const property = acceptMatch(reader, /[pP](?:\{\^?([^}]*)\}|([A-Z]))/y);
  if (property === undefined) {
    return undefined;
  }
  const name = property[1] ?? property[2] ?? "";
  const negated = (letter === "P") !== property[0].includes("{^");
  const set = propertySet(name, negated, reader.dialect.hasJavaProperties);
  return set ?? fail(reader, `there is no Unicode property \`${name}\``);
}

/**
 * CharacterEscape, after the backslash: one code point.
 *
 * @see https://tc39.es/ecma262/#prod-CharacterEscape
 * @see https://tc39.es/ecma262/#prod-annexB-LegacyOctalEscapeSequence
 */
export function parseCharacterEscape(reader: Reader): number {
  const octal = acceptMatch(reader, /[0-3][0-7]{0,2}|[4-7][0-7]?/y);
  if (octal !== undefined) {
    return Number.parseInt(octal[0], 8);
  }
  const hexadecimal =
    acceptMatch(reader, /x([0-9A-Fa-f]{2})/y) ??
    acceptMatch(reader, /[xu]\{([0-9A-Fa-f]+)\}/y) ??
    acceptMatch(reader, /u([0-9A-Fa-f]{4})/y);
  if (hexadecimal !== undefined) {
    return joinSurrogates(reader, Number.parseInt(hexadecimal[1] ?? "", 16));
  }
  const control = acceptMatch(reader, /c([A-Za-z])/y);
  if (control?.[1] !== undefined) {
    return control[1].charCodeAt(0) % 32;
  }
  const character = take(reader);
  if ("GNRXQE".includes(character)) {
    fail(reader, `\`\\${character}\` is not supported`);
  }
  return controls.get(character) ?? codePointOf(character);
}

/** `\uD83D\uDE00` is one code point. */
function joinSurrogates(reader: Reader, codePoint: number): number {
  if (codePoint > 0x10ffff) {
    fail(reader, "an escape lies outside of Unicode");
  }
  const start = reader.index;
  if (codePoint >= 0xd800 && codePoint <= 0xdbff && accept(reader, "\\u")) {
    const trail = Number.parseInt(
      acceptMatch(reader, /[Dd][C-Fc-f][0-9A-Fa-f]{2}/y)?.[0] ?? "",
      16,
    );
    if (!Number.isNaN(trail)) {
      return (codePoint - 0xd800) * 0x400 + (trail - 0xdc00) + 0x10000;
    }
    reader.index = start;
  }
  return codePoint;
}

/** The first code point of a text that is not empty. */
export function codePointOf(character: string): number {
  return character.codePointAt(0) ?? 0;
}
