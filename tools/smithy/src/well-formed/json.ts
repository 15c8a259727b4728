/** What can stand at a place, in the words of the reference's messages. */
type Expected = "value" | "value or ]" | "name" | "name or }" | ":" | ", or ]" | ", or }" | "end";

const WHITESPACE = /[ \t\n\r]*/y;
const STRING = /"(?:[ !#-[\]-\u{10ffff}]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*"/uy;
const NUMBER = /-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?(?:[eE][+-]?[0-9]+)?/y;
const KEYWORD = /true|false|null/y;

/**
 * Why a text is no JSON, as the reference says it; `undefined` where it is.
 *
 * @see https://www.rfc-editor.org/rfc/rfc8259
 */
export function jsonTextProblem(text: string): string | undefined {
  try {
    JSON.parse(text);
    return undefined;
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    return `Error parsing JSON: ${firstProblem(text)}`;
  }
}

function firstProblem(text: string): string {
  const open: ("array" | "object")[] = [];
  let expected: Expected = "value";
  let offset = 0;
  for (;;) {
    offset += matched(WHITESPACE, text, offset);
    const character = text[offset] ?? "";
    const length = tokenLength(text, offset, expected, open.at(-1));
    if (length === 0) return `${describe(expected, text, offset)} (${place(text, offset)})`;
    offset += length;
    if (character === "[") {
      open.push("array");
      expected = "value or ]";
    } else if (character === "{") {
      open.push("object");
      expected = "name or }";
    } else if (character === ":") expected = "value";
    else if (character === ",") expected = open.at(-1) === "array" ? "value" : "name";
    else if (character === '"' && expected.startsWith("name")) expected = ":";
    else {
      if (character === "]" || character === "}") open.pop();
      const around = open.at(-1);
      expected = around === undefined ? "end" : around === "array" ? ", or ]" : ", or }";
    }
  }
}

function tokenLength(
  text: string,
  offset: number,
  expected: Expected,
  around: "array" | "object" | undefined,
): number {
  const character = text[offset] ?? "";
  const closing = around === "array" ? "]" : "}";
  switch (expected) {
    case "end":
      return 0;
    case ":":
      return character === ":" ? 1 : 0;
    case ", or ]":
    case ", or }":
      return character === "," || character === closing ? 1 : 0;
    case "name":
    case "name or }":
      if (character === "}" && expected === "name or }") return 1;
      return matched(STRING, text, offset);
    default:
      if (character === "]" && expected === "value or ]") return 1;
      if (character === "[" || character === "{") return 1;
      return (
        matched(STRING, text, offset) ||
        matched(NUMBER, text, offset) ||
        matched(KEYWORD, text, offset)
      );
  }
}

function matched(pattern: RegExp, text: string, offset: number): number {
  pattern.lastIndex = offset;
  return pattern.exec(text)?.[0].length ?? 0;
}

function describe(expected: Expected, text: string, offset: number): string {
  if (offset >= text.length && expected !== ":") return "Unexpected end of input";
  if (expected === "end") return `Unexpected character: '${text[offset] ?? ""}'`;
  if (expected.startsWith("value")) return "Expected value";
  if (expected.startsWith("name")) return "Expected name";
  return `Expected ${expected === ":" ? "':'" : `',' or '${expected.at(-1)}'`}`;
}

/** Line and column, counted from one. */
function place(text: string, offset: number): string {
  const lines = text.slice(0, offset).split("\n");
  return `[${lines.length}, ${(lines.at(-1) ?? "").length + 1}]`;
}
