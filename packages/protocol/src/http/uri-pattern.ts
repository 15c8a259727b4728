import { parseQuery } from "./query.ts";

/** @see https://smithy.io/2.0/spec/http-bindings.html#uri */
export interface UriPattern {
  readonly segments: readonly Segment[];
  /** Parameters that a request must have, with an empty value where the pattern has none. */
  readonly query: readonly (readonly [name: string, value: string])[];
}

export interface Segment {
  readonly type: "literal" | "label" | "greedyLabel";
  /** The text of a literal, the member's name of a label. */
  readonly text: string;
}

/** Reads the `uri` of `@http`. */
export function parseUriPattern(uri: string): UriPattern {
  const [path = "", query = ""] = splitOnce(uri, "?");
  return {
    segments: segmentsOf(path).map(parseSegment),
    query: [...parseQuery(query)].flatMap(([name, values]) =>
      values.map((value): [string, string] => [name, value]),
    ),
  };
}

/** The root has no segments. */
export function segmentsOf(path: string): readonly string[] {
  return path === "/" || path === "" ? [] : path.slice(1).split("/");
}

function parseSegment(text: string): Segment {
  if (!text.startsWith("{") || !text.endsWith("}")) return { type: "literal", text };
  return text.endsWith("+}")
    ? { type: "greedyLabel", text: text.slice(1, -2) }
    : { type: "label", text: text.slice(1, -1) };
}

function splitOnce(text: string, separator: string): readonly string[] {
  const index = text.indexOf(separator);
  return index === -1 ? [text] : [text.slice(0, index), text.slice(index + 1)];
}
