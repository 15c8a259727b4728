/** The text that a string token stands for, or what is wrong with it. */
export type TextValue =
  | { readonly value: string; readonly problem?: undefined }
  | { readonly value?: undefined; readonly problem: string };

/**
 * The value of a `STRING` token, its quotes included.
 *
 * @see https://smithy.io/2.0/spec/idl.html#string-values
 */
export function quotedTextValue(lexeme: string): TextValue {
  return prefixed("Error parsing quoted string", unescape(normalize(lexeme.slice(1, -1))));
}

/**
 * The value of a `TEXT_BLOCK` token, its quotes included.
 *
 * @see https://smithy.io/2.0/spec/idl.html#text-blocks
 */
export function textBlockValue(lexeme: string): TextValue {
  const where = "Error parsing text block";
  if (lexeme.length === 6) return { problem: `${where}: Text block is empty` };
  const [opening = "", ...lines] = normalize(lexeme.slice(3, -3)).split("\n");
  if (lines.length === 0 || opening.trim() !== "") {
    return { problem: `${where}: Text block must start with a new line (LF)` };
  }
  return prefixed(where, unescape(withoutIncidentalWhitespace(lines).join("\n")));
}

/**
 * The lines of a `TEXT_BLOCK` token, its quotes included, as they are written but for incidental
 * whitespace. The last one is empty where the closing quotes stand on a line of their own.
 */
export function textBlockLines(lexeme: string): readonly string[] {
  return withoutIncidentalWhitespace(normalize(lexeme.slice(3, -3)).split("\n").slice(1));
}

function prefixed(where: string, value: TextValue): TextValue {
  return value.problem === undefined ? value : { problem: `${where}: ${value.problem}` };
}

/** CR and CRLF become LF, so that strings are equal on every platform. */
function normalize(text: string): string {
  return text.includes("\r") ? text.replace(/\r\n?/g, "\n") : text;
}

/** @see https://smithy.io/2.0/spec/idl.html#incidental-white-space-removal */
function withoutIncidentalWhitespace(lines: readonly string[]): readonly string[] {
  let indent = Number.POSITIVE_INFINITY;
  for (const [index, line] of lines.entries()) {
    const isSignificant = index === lines.length - 1 || line.trim() !== "";
    if (isSignificant) indent = Math.min(indent, line.search(/[^ ]|$/));
  }
  return lines.map((line) => withoutTrailingSpaces(line.slice(indent)));
}

/** Not a regular expression: those look at runs of spaces inside the line again and again. */
function withoutTrailingSpaces(line: string): string {
  let end = line.length;
  while (line[end - 1] === " ") end--;
  return line.slice(0, end);
}

const ESCAPES: ReadonlyMap<string, string> = new Map([
  ['"', '"'],
  ["\\", "\\"],
  ["/", "/"],
  ["b", "\b"],
  ["f", "\f"],
  ["n", "\n"],
  ["r", "\r"],
  ["t", "\t"],
  ["\n", ""],
]);

/** @see https://smithy.io/2.0/spec/idl.html#string-escape-characters */
function unescape(text: string): TextValue {
  if (!text.includes("\\")) return { value: text };
  let problem: string | undefined;
  const value = text.replace(/\\(?:u([^"]{0,4})|([^]))/g, (_, hex?: string, escape?: string) => {
    if (hex === undefined) {
      const character = ESCAPES.get(escape ?? "");
      if (character === undefined) problem ??= `Invalid escape found in string: \`\\${escape}\``;
      return character ?? "";
    }
    problem ??= unicodeProblem(hex);
    return String.fromCharCode(Number.parseInt(hex, 16));
  });
  return problem === undefined ? { value } : { problem };
}

function unicodeProblem(hex: string): string | undefined {
  if (hex.length < 4) return "Invalid unclosed unicode escape found in string";
  const invalid = /[^0-9A-Fa-f]/u.exec(hex)?.[0];
  return invalid === undefined ? undefined : `Invalid unicode escape character: \`${invalid}\``;
}
