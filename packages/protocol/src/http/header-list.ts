import { Rejection } from "../service.ts";

/**
 * Splits a header into the items of a list: at commas, except those inside of double quotes.
 *
 * @throws Rejection where a quote is not closed.
 * @see https://smithy.io/2.0/spec/http-bindings.html#httpheader-serialization-rules
 */
export function splitHeader(text: string): readonly string[] {
  if (text.trim() === "") return [];
  const items: string[] = [];
  const item = /\s*(?:"((?:[^"\\]|\\.)*)"|([^",][^,]*|))\s*(,|$)/y;
  for (let separator: string | undefined = ","; separator === ",";) {
    const match = item.exec(text);
    if (match === null) throw new Rejection("serialization", "A header is no list");
    const [, quoted, plain = ""] = match;
    items.push(quoted === undefined ? plain.trim() : quoted.replaceAll(/\\(.)/g, "$1"));
    separator = match[3];
  }
  return items;
}

/** Splits a header of dates in the format `http-date`, which hold a comma each. */
export function splitHttpDates(text: string): readonly string[] {
  return text.trim() === "" ? [] : text.split(/(?<=GMT)\s*,\s*/).map((date) => date.trim());
}

/** Quotes an item that holds a comma or a quote. */
export function quoteItem(item: string): string {
  return /[",]/.test(item) ? `"${item.replaceAll(/["\\]/g, "\\$&")}"` : item;
}
