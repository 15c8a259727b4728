/** Why a text is not JSON, and where. */
export interface JsonProblem {
  readonly message: string;
  readonly offset: number;
}

const WHITESPACE = /[ \t\n\r]*/y;
/** From space to the end, apart from the quote and the backslash. */
const STRING = /"[ !#-[\]-\uffff]*(?:\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})[ !#-[\]-\uffff]*)*"/y;
const NUMBER = /-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?(?:[eE][+-]?[0-9]+)?/y;
const KEYWORD = /(?:true|false|null)(?![A-Za-z0-9_])/y;

/** What the grammar allows next. */
type Expected =
  | "a value"
  | "a value or `]`"
  | "a key"
  | "a key or `}`"
  | "`:`"
  | "`,` or `]`"
  | "`,` or `}`"
  | "nothing more";

/**
 * The first place where `text` is not JSON; `undefined` where it is. Only for texts that
 * `JSON.parse` refused, whose messages differ between engines and often say no place.
 *
 * @see https://www.rfc-editor.org/rfc/rfc8259
 */
export function jsonProblem(text: string): JsonProblem | undefined {
  const open: ("array" | "object")[] = [];
  let expected: Expected = "a value";
  let offset = 0;
  for (;;) {
    offset = match(WHITESPACE, text, offset);
    if (offset >= text.length && expected === "nothing more") return undefined;
    const character = text.charAt(offset);
    const token = takes(expected, character) ? tokenEnd(text, offset, character) : offset;
    if (token === offset) return problem(text, offset, expected);
    offset = token;
    if (character === "[") {
      open.push("array");
      expected = "a value or `]`";
    } else if (character === "{") {
      open.push("object");
      expected = "a key or `}`";
    } else if (character === ":") {
      expected = "a value";
    } else if (character === ",") {
      expected = open.at(-1) === "array" ? "a value" : "a key";
    } else if (expected === "a key" || (expected === "a key or `}`" && character === '"')) {
      expected = "`:`";
    } else {
      if (character === "]" || character === "}") open.pop();
      const around = open.at(-1);
      expected =
        around === undefined ? "nothing more" : around === "array" ? "`,` or `]`" : "`,` or `}`";
    }
  }
}

/** Whether a token that starts with `character` is allowed. */
function takes(expected: Expected, character: string): boolean {
  switch (expected) {
    case "a value":
      return !"]}:,".includes(character);
    case "a value or `]`":
      return !"}:,".includes(character);
    case "a key":
      return character === '"';
    case "a key or `}`":
      return character === '"' || character === "}";
    case "`:`":
      return character === ":";
    case "`,` or `]`":
      return character === "," || character === "]";
    case "`,` or `}`":
      return character === "," || character === "}";
    case "nothing more":
      return false;
  }
}

/** The end of the token at `offset`; `offset` where there is none. */
function tokenEnd(text: string, offset: number, character: string): number {
  if ("[]{}:,".includes(character)) return offset + character.length;
  if (character === '"') return match(STRING, text, offset);
  const end = match(KEYWORD, text, offset);
  return end > offset ? end : match(NUMBER, text, offset);
}

function match(pattern: RegExp, text: string, start: number): number {
  pattern.lastIndex = start;
  return pattern.test(text) ? pattern.lastIndex : start;
}

function problem(text: string, offset: number, expected: Expected): JsonProblem {
  if (offset >= text.length) {
    return { message: `Expected ${expected} but found the end of the file`, offset };
  }
  if (text[offset] === '"' && takes(expected, '"')) {
    return {
      message: "Expected a string that is closed, without line breaks and with valid escapes",
      offset,
    };
  }
  const found = String.fromCodePoint(text.codePointAt(offset) ?? 0);
  return { message: `Expected ${expected} but found \`${found}\``, offset };
}

/** Deeper than people write, and far from where the stack of a recursive function ends. */
export const DEEPEST = 500;

/** Where brackets nest deeper than `DEEPEST`; `undefined` in sane texts. */
export function tooDeep(text: string): number | undefined {
  let depth = 0;
  for (let offset = 0; offset < text.length; offset++) {
    switch (text.charCodeAt(offset)) {
      case 0x22:
        offset = stringEnd(text, offset);
        break;
      case 0x5b:
      case 0x7b:
        depth++;
        if (depth > DEEPEST) return offset;
        break;
      case 0x5d:
      case 0x7d:
        depth--;
        break;
      default:
    }
  }
  return undefined;
}

/** The offset of the quote that closes a string. */
function stringEnd(text: string, start: number): number {
  let end = text.indexOf('"', start + 1);
  while (end >= 0) {
    let slashes = end - 1;
    while (text.charCodeAt(slashes) === 0x5c) slashes--;
    if ((end - slashes) % 2 === 1) return end;
    end = text.indexOf('"', end + 1);
  }
  return text.length;
}
