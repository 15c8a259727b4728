import { Rejection } from "../service.ts";

/**
 * Splits a header into the items of a list: at commas, except those inside of double quotes.
 *
 * @throws Rejection where a quote is not closed, or not the whole of an item.
 * @see https://smithy.io/2.0/spec/http-bindings.html#httpheader-serialization-rules
 */
export function splitHeader(text: string): readonly string[] {
  if (text.trim() === "") return [];
  const items: string[] = [];
  for (let at = 0; at <= text.length;) {
    while (isSpace(text, at)) at += 1;
    const end = text[at] === '"' ? endOfQuoted(text, at) : endOfPlain(text, at);
    const item = text.slice(at, end);
    items.push(item.startsWith('"') ? unquote(item) : item.trim());
    at = end + 1;
  }
  return items;
}

function isSpace(text: string, at: number): boolean {
  return text[at] === " " || text[at] === "\t";
}

/** The comma behind the item, or the end. */
function endOfPlain(text: string, start: number): number {
  const comma = text.indexOf(",", start);
  return comma === -1 ? text.length : comma;
}

function endOfQuoted(text: string, start: number): number {
  let at = start + 1;
  while (at < text.length && text[at] !== '"') at += text[at] === "\\" ? 2 : 1;
  if (at >= text.length) throw new Rejection("serialization", "A header has a quote left open");
  const end = endOfPlain(text, at);
  if (text.slice(at + 1, end).trim() === "") return end;
  throw new Rejection("serialization", "A header has text behind a quoted item");
}

function unquote(item: string): string {
  return item.trim().slice(1, -1).replaceAll(/\\(.)/g, "$1");
}

/** Splits a header of dates in the format `http-date`, which hold a comma each. */
export function splitHttpDates(text: string): readonly string[] {
  return text.trim() === "" ? [] : text.split(/(?<=GMT)\s*,\s*/).map((date) => date.trim());
}

/** Quotes an item that holds a comma or a quote. */
export function quoteItem(item: string): string {
  return /[",]/.test(item) ? `"${item.replaceAll(/["\\]/g, "\\$&")}"` : item;
}
