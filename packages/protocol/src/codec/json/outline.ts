/** What a JSON text shows without being parsed. */
export interface Outline {
  /** Levels of objects and lists. */
  readonly depth: number;
  /** Members of all objects together. */
  readonly members: number;
  /** Whether a number has more digits than a double is sure to keep. */
  readonly hasLongNumber: boolean;
}

const quote = 0x22;
const backslash = 0x5c;
const colon = 0x3a;

/** Counts what stands outside of strings in the UTF-8 of a text, in one pass, without a stack. */
export function outlineOf(bytes: Uint8Array): Outline {
  let members = 0;
  let level = 0;
  let depth = 0;
  let digits = 0;
  let longest = 0;
  for (let i = 0; i < bytes.length; i += 1) {
    const byte = bytes[i] ?? 0;
    if (byte === quote) {
      i += 1;
      // A string that is not closed ends with the text, and the parser says so.
      while (i < bytes.length && bytes[i] !== quote) i += bytes[i] === backslash ? 2 : 1;
    } else if (byte >= 0x30 && byte <= 0x39) {
      digits += 1;
      if (digits > longest) longest = digits;
      continue;
    } else if (byte === colon) {
      members += 1;
    } else if (byte === 0x7b || byte === 0x5b) {
      level += 1;
      if (level > depth) depth = level;
    } else if (byte === 0x7d || byte === 0x5d) {
      level -= 1;
    }
    digits = 0;
  }
  return { depth, members, hasLongNumber: longest > 15 };
}

/** The members of all objects of a parsed value; fewer than in its text where a key came twice. */
export function memberCount(value: unknown): number {
  if (typeof value !== "object" || value === null) return 0;
  let count = 0;
  if (Array.isArray(value)) {
    for (const item of value) if (typeof item === "object") count += memberCount(item);
    return count;
  }
  const holder = value as Readonly<Record<string, unknown>>;
  // What JSON gives inherits nothing that can be enumerated.
  for (const key in holder) {
    count += 1;
    const member = holder[key];
    if (typeof member === "object") count += memberCount(member);
  }
  return count;
}
