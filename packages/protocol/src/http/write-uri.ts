import { targetOf, type StructureShape } from "@tsmith/schema";
import { textEncoder, type TextEncode } from "../codec/text/encode.ts";
import type { TextSettings } from "../codec/text/decode.ts";
import { ownMember } from "../codec/json/encode.ts";
import { inputBindings, type Bound } from "./bindings.ts";
import { escapeUri } from "./query.ts";
import { parseUriPattern, type Segment } from "./uri-pattern.ts";

type Values = Readonly<Record<string, unknown>>;
type Settings = Pick<TextSettings, "isHeader" | "timestampFormat">;

/**
 * Compiles the writer of path and query.
 *
 * @throws TypeError (the writer) where a label has no value.
 * @see https://smithy.io/2.0/spec/http-bindings.html#httplabel-trait
 */
export function uriWriter(
  settings: Settings,
  uri: string,
  shape: StructureShape | undefined,
): (values: Values) => string {
  const { segments, query } = parseUriPattern(uri);
  const bindings = shape === undefined ? undefined : inputBindings(shape);
  const labels = new Map(
    bindings?.labels.map(({ name, schema }) => [name, textEncoder(settings, schema)]),
  );
  const literals = query.map(([name, value]) =>
    value === "" ? escapeUri(name) : parameter(name, value),
  );
  const writers = [
    ...(bindings?.query ?? []).map((member) => queryWriter(settings, member)),
    ...(bindings?.queryParams ?? []).map((member) =>
      queryParamsWriter(settings, member, bindings?.query ?? []),
    ),
  ];
  return (values) => {
    const path = segments.map((segment) => `/${segmentText(segment, labels, values)}`).join("");
    const all = [...literals, ...writers.flatMap((write) => write(values))].join("&");
    return `${path === "" ? "/" : path}${all === "" ? "" : `?${all}`}`;
  };
}

function segmentText(
  { type, text }: Segment,
  labels: ReadonlyMap<string, TextEncode>,
  values: Values,
): string {
  if (type === "literal") return text;
  const value = ownMember(values, text);
  const label = value === undefined || value === null ? "" : (labels.get(text)?.(value) ?? "");
  if (label === "") throw new TypeError(`The label \`${text}\` has no value`);
  return type === "label" ? escapeUri(label) : label.split("/").map(escapeUri).join("/");
}

/** @see https://smithy.io/2.0/spec/http-bindings.html#httpquery-trait */
function queryWriter(
  settings: Settings,
  { name, schema, traits }: Bound,
): (values: Values) => readonly string[] {
  const { shape } = targetOf(schema);
  const encode = textEncoder(settings, shape.type === "list" ? shape.member : schema);
  return (values) => parameters(traits.httpQuery ?? "", ownMember(values, name), encode);
}

/**
 * A parameter with a member of its own wins over one of the map.
 *
 * @see https://smithy.io/2.0/spec/http-bindings.html#httpqueryparams-trait
 */
function queryParamsWriter(
  settings: Settings,
  { name, schema }: Bound,
  named: readonly Bound[],
): (values: Values) => readonly string[] {
  const { shape } = targetOf(schema);
  if (shape.type !== "map") throw new TypeError("Query parameters are bound to a map");
  const value = targetOf(shape.value).shape;
  const encode = textEncoder(settings, value.type === "list" ? value.member : shape.value);
  return (values) => {
    const taken = new Set(
      named
        .filter((member) => isPresent(ownMember(values, member.name)))
        .map(({ traits }) => traits.httpQuery),
    );
    const map = ownMember(values, name);
    if (!isPresent(map)) return [];
    return Object.entries(map as object)
      .filter(([key]) => !taken.has(key))
      .flatMap(([key, entry]) => parameters(key, entry, encode));
  };
}

function parameters(name: string, value: unknown, encode: TextEncode): readonly string[] {
  const items: readonly unknown[] = Array.isArray(value) ? value : [value];
  return items.filter(isPresent).map((item) => parameter(name, encode(item)));
}

function parameter(name: string, value: string): string {
  return `${escapeUri(name)}=${escapeUri(value)}`;
}

function isPresent(value: unknown): boolean {
  return value !== undefined && value !== null;
}
