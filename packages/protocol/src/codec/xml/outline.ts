import { Rejection } from "../../service.ts";

/**
 * Looks at XML that anyone may have sent before it is parsed, in one pass without a stack: elements
 * nest no deeper than allowed, and there is no document type, so that no entity can be declared.
 *
 * @throws Rejection where it is not so.
 */
export function checkOutline(text: string, maxDepth: number): void {
  let depth = 0;
  for (let at = text.indexOf("<"); at !== -1; at = text.indexOf("<", at)) {
    const next = text[at + 1];
    if (next === "!" || next === "?") {
      at = endOfMarkup(text, at);
      continue;
    }
    const end = endOfTag(text, at);
    if (next === "/") depth -= 1;
    else if (text[end - 1] !== "/") depth += 1;
    if (depth > maxDepth) throw new Rejection("serialization", "The body is nested too deeply");
    at = end;
  }
}

/** Comments, character data and processing instructions may hold what looks like a tag. */
function endOfMarkup(text: string, start: number): number {
  for (const [opening, closing] of markup) {
    if (!text.startsWith(opening, start)) continue;
    const end = text.indexOf(closing, start + opening.length);
    // What is not closed ends with the text, and the parser says so.
    return end === -1 ? text.length : end + closing.length;
  }
  throw new Rejection("serialization", "The body has a document type");
}

const markup = [
  ["<!--", "-->"],
  ["<![CDATA[", "]]>"],
  ["<?", "?>"],
] as const;

/** The `>` of a tag, which may also stand in the value of an attribute. */
function endOfTag(text: string, start: number): number {
  let at = start + 1;
  while (at < text.length && text[at] !== ">") {
    const quote = text[at];
    if (quote === '"' || quote === "'") {
      const end = text.indexOf(quote, at + 1);
      if (end === -1) return text.length;
      at = end;
    }
    at += 1;
  }
  return at;
}
