import { Rejection } from "../service.ts";

/** The parameters of a query in their order; a parameter without `=` has an empty value. */
export type Query = ReadonlyMap<string, readonly string[]>;

/** Splits a query; a malformed escape stands for itself, as browsers have it. */
export function parseQuery(text: string): Query {
  const query = new Map<string, string[]>();
  for (const parameter of text.split("&")) {
    if (parameter === "") continue;
    const equals = parameter.indexOf("=");
    const name = decodeParameter(equals === -1 ? parameter : parameter.slice(0, equals));
    const value = equals === -1 ? "" : decodeParameter(parameter.slice(equals + 1));
    const values = query.get(name);
    if (values === undefined) query.set(name, [value]);
    else values.push(value);
  }
  return query;
}

/** A plus is a space, as forms have it: a plus that is meant is escaped by everyone. */
function decodeParameter(text: string): string {
  const spaced = text.replaceAll("+", " ");
  return tryUnescape(spaced) ?? spaced;
}

/** @throws Rejection where an escape is malformed. */
export function unescapeUri(text: string): string {
  const unescaped = tryUnescape(text);
  if (unescaped !== undefined) return unescaped;
  throw new Rejection("serialization", "The URI holds a malformed escape");
}

/** @returns `undefined` where an escape is malformed. */
export function tryUnescape(text: string): string | undefined {
  if (!text.includes("%")) return text;
  try {
    return decodeURIComponent(text);
  } catch {
    return undefined;
  }
}

/** Escapes all but the unreserved characters. */
export function escapeUri(text: string): string {
  return encodeURIComponent(text).replaceAll(
    /[!'()*]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}

/** The parts of a URL that lead to an operation. */
export interface SplitUrl {
  readonly path: string;
  readonly query: string;
}

/** Path and query as they stand in a URL, not normalised again. */
export function splitUrl(url: string): SplitUrl {
  const hash = url.indexOf("#");
  const rest = hash === -1 ? url : url.slice(0, hash);
  const authority = rest.indexOf("://");
  const slash = rest.indexOf("/", authority === -1 ? 0 : authority + 3);
  const mark = rest.indexOf("?");
  const end = mark === -1 ? rest.length : mark;
  const path = slash === -1 || slash > end ? "/" : rest.slice(slash, end);
  return { path, query: mark === -1 ? "" : rest.slice(mark + 1) };
}
