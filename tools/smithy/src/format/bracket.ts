import {
  group,
  indented,
  joined,
  LINE,
  lineOr,
  flatWidth,
  WIDTH,
  type Document,
} from "./document.ts";

export type Brackets = readonly [open: string, close: string];

export const PARENTHESES: Brackets = ["(", ")"];
export const SQUARE: Brackets = ["[", "]"];
export const CURLY: Brackets = ["{", "}"];

/** Items in brackets: with commas on one line where they fit there, else a line each. */
export function bracketed(brackets: Brackets, items: readonly Document[]): Document {
  if (items.length === 0) return brackets.join("");
  const [open, close] = brackets;
  // Braces stand off from what is in them; one item alone has no reason to break.
  const edge = brackets === CURLY ? lineOr(" ") : items.length > 1 ? lineOr("") : "";
  const content = joined(items, lineOr(", "));
  const document = group([open, indented([edge, content]), edge, close]);
  return flatWidth(document) > WIDTH ? block(brackets, items) : document;
}

/** Items in brackets, each on a line of its own. */
export function block(brackets: Brackets, items: readonly Document[]): Document {
  const [open, close] = brackets;
  return [open, indented([LINE, joined(items, LINE)]), LINE, close];
}
