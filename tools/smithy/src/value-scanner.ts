import type { Source } from "./source.ts";

// Finds values in a text that was parsed before, JSON or the node values of IDL: it takes commas
// for whitespace, knows comments, bare keys, text blocks and structures without braces, and looks
// no closer than it must. Positions are computed here, once a diagnostic needs them, since
// `JSON.parse` keeps none and is many times as fast as any parser that does.

/** Whitespace, commas and comments. */
const FILLING = /(?:[\s,]+|\/\/[^\n]*)*/y;
const STRING = /"""[^"\\]*(?:(?:\\[^]|"(?!""))[^"\\]*)*"""|"[^"\\]*(?:\\[^][^"\\]*)*"/y;
/** A number, a keyword, a bare key or a shape id. */
const BARE = /[^\s,:"{}[\]()]+/y;

/** Where a value starts, and where its key does; an element of an array is its own key. */
interface Entry {
  readonly key: number;
  readonly value: number;
}

type Entries = ReadonlyMap<string, Entry>;

const known = new WeakMap<Source, Map<number, Entries>>();

/** The values of the array, object or structure at `start`, by index or key. */
export function valuesIn(source: Source, start: number, end: number): Entries {
  const containers = known.get(source) ?? new Map<number, Entries>();
  known.set(source, containers);
  const values = containers.get(start) ?? scanContainer(source.text, start, end);
  containers.set(start, values);
  return values;
}

function scanContainer(text: string, start: number, end: number): Entries {
  const values = new Map<string, Entry>();
  const first = match(FILLING, text, start);
  const opening = text[first];
  const isArray = opening === "[";
  let offset = match(FILLING, text, isArray || opening === "{" ? first + 1 : first);
  for (let index = 0; offset < end && text[offset] !== "]" && text[offset] !== "}"; index++) {
    let key = String(index);
    const keyStart = offset;
    if (!isArray) {
      const keyEnd = valueEnd(text, offset);
      key = keyText(text.slice(offset, keyEnd));
      offset = match(FILLING, text, keyEnd);
      if (text[offset] !== ":") break;
      offset = match(FILLING, text, offset + 1);
    }
    values.set(key, { key: keyStart, value: offset });
    const next = match(FILLING, text, valueEnd(text, offset));
    if (next <= offset) break;
    offset = next;
  }
  return values;
}

/** The end of the value that starts at `start`. */
export function valueEnd(text: string, start: number): number {
  switch (text[start]) {
    case "{":
    case "[":
      return containerEnd(text, start);
    case '"':
      return Math.max(start + 1, match(STRING, text, start));
    default:
      return Math.max(start + 1, match(BARE, text, start));
  }
}

/** The end of a container: of what is in it, only quotes and comments may hide a bracket. */
function containerEnd(text: string, start: number): number {
  let depth = 0;
  for (let offset = start; offset < text.length; offset++) {
    switch (text.charCodeAt(offset)) {
      case 0x22:
        offset = Math.max(offset, match(STRING, text, offset) - 1);
        break;
      case 0x2f:
        if (text.charCodeAt(offset + 1) === 0x2f) offset = lineEnd(text, offset);
        break;
      case 0x5b:
      case 0x7b:
        depth++;
        break;
      case 0x5d:
      case 0x7d:
        depth--;
        if (depth === 0) return offset + 1;
        break;
      default:
    }
  }
  return text.length;
}

function lineEnd(text: string, start: number): number {
  const newline = text.indexOf("\n", start);
  return newline < 0 ? text.length : newline;
}

/** The end of what a sticky pattern matches at `start`. */
function match(pattern: RegExp, text: string, start: number): number {
  pattern.lastIndex = start;
  return pattern.test(text) ? pattern.lastIndex : start;
}

function keyText(lexeme: string): string {
  if (!lexeme.startsWith('"')) return lexeme;
  try {
    return String(JSON.parse(lexeme));
  } catch {
    return lexeme.slice(1, -1);
  }
}
