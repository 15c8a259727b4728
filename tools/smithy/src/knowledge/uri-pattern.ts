/** A segment of the path of `@http`: literal text, or a label. @public */
export type UriSegment =
  | { readonly type: "literal"; readonly text: string }
  | { readonly type: "label"; readonly name: string; readonly isGreedy: boolean };

/** The `uri` of `@http`, taken apart. @public */
export interface UriPattern {
  readonly segments: readonly UriSegment[];
  /** Query parameters that are part of the URI, in their order; a bare key has the value "". */
  readonly query: ReadonlyMap<string, string>;
}

/**
 * Takes the `uri` of `@http` apart. It must have been validated: nothing is checked here.
 *
 * @see https://smithy.io/2.0/spec/http-bindings.html#http-trait
 * @public
 */
export function parseUriPattern(uri: string): UriPattern {
  const mark = uri.indexOf("?");
  const path = mark < 0 ? uri : uri.slice(0, mark);
  const query = new Map<string, string>();
  for (const parameter of mark < 0 ? [] : uri.slice(mark + 1).split("&")) {
    const equals = parameter.indexOf("=");
    if (equals < 0) query.set(parameter, "");
    else query.set(parameter.slice(0, equals), parameter.slice(equals + 1));
  }
  const texts = path.replace(/^\//, "").split("/");
  return { segments: path === "/" ? [] : texts.map(segment), query };
}

function segment(text: string): UriSegment {
  if (!text.startsWith("{") || !text.endsWith("}")) return { type: "literal", text };
  const isGreedy = text.endsWith("+}");
  return { type: "label", name: text.slice(1, isGreedy ? -2 : -1), isGreedy };
}

/**
 * A URI pattern without the names of its labels: two that look the same are told apart by nothing.
 *
 * @see https://smithy.io/2.0/spec/http-bindings.html#specificity-routing
 * @public
 */
export function uriForm(pattern: string): string {
  const { segments, query } = parseUriPattern(pattern);
  const path = segments.map((one) =>
    one.type === "literal" ? one.text : one.isGreedy ? "{+}" : "{}",
  );
  const parameters = [...query].map(([name, value]) => `${name}=${value}`);
  return `/${path.join("/")}?${parameters.toSorted().join("&")}`;
}
