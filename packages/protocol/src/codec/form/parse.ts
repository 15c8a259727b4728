import { tryUnescape } from "../../http/query.ts";
import { Rejection } from "../../service.ts";

/** A parameter of a form, unescaped. */
export type FormParameter = readonly [name: string, value: string];

/**
 * Parses a form; a parameter without `=` has an empty value.
 *
 * @throws Rejection where an escape is malformed.
 * @see https://url.spec.whatwg.org/#urlencoded-parsing
 */
export function parseForm(text: string): readonly FormParameter[] {
  const parameters: FormParameter[] = [];
  for (const parameter of text.split("&")) {
    if (parameter === "") continue;
    const equals = parameter.indexOf("=");
    const end = equals === -1 ? parameter.length : equals;
    parameters.push([unescape(parameter.slice(0, end)), unescape(parameter.slice(end + 1))]);
  }
  return parameters;
}

function unescape(text: string): string {
  const unescaped = tryUnescape(text.replaceAll("+", " "));
  if (unescaped !== undefined) return unescaped;
  throw new Rejection("serialization", "A parameter holds a malformed escape");
}
