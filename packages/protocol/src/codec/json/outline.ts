/** What a JSON text shows without being parsed. */
export interface Outline {
  /** Levels of objects and lists. */
  readonly depth: number;
  /** Members of all objects together. */
  readonly members: number;
}

const quote = 0x22;
const backslash = 0x5c;
const colon = 0x3a;

/** Counts what stands outside of strings, in one pass and without a stack. */
export function outlineOf(text: string): Outline {
  let members = 0;
  let level = 0;
  let depth = 0;
  for (let i = 0; i < text.length; i += 1) {
    const unit = text.charCodeAt(i);
    if (unit === quote) {
      i += 1;
      for (let inside = text.charCodeAt(i); inside !== quote; inside = text.charCodeAt(i)) {
        // The end of the text is `NaN`: the string is not closed, and the parser says so.
        if (Number.isNaN(inside)) return { depth, members };
        i += inside === backslash ? 2 : 1;
      }
    } else if (unit === colon) {
      members += 1;
    } else if (unit === 0x7b || unit === 0x5b) {
      level += 1;
      if (level > depth) depth = level;
    } else if (unit === 0x7d || unit === 0x5d) {
      level -= 1;
    }
  }
  return { depth, members };
}

/** The members of all objects of a parsed value; fewer than in its text where a key came twice. */
export function memberCount(value: unknown): number {
  let count = 0;
  const waiting: unknown[] = [value];
  while (waiting.length > 0) {
    const next = waiting.pop();
    if (typeof next !== "object" || next === null) continue;
    const values: unknown[] = Array.isArray(next) ? next : Object.values(next);
    if (!Array.isArray(next)) count += values.length;
    for (const inner of values) if (typeof inner === "object") waiting.push(inner);
  }
  return count;
}
