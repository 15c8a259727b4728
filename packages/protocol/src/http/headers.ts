import { targetOf, type Constraint, type SchemaRef } from "@tsmith/schema";
import { locate, type Flaws } from "../constraints/flaw.ts";
import { mapCheck } from "../constraints/check.ts";
import {
  textDecoder,
  textListDecoder,
  type TextDecode,
  type TextSettings,
} from "../codec/text/decode.ts";
import { textEncoder, type TextEncode } from "../codec/text/encode.ts";
import { memberConstraint } from "../constraints/table.ts";
import { ownMember } from "../codec/json/encode.ts";
import type { Bound, OutputBindings } from "./bindings.ts";
import { quoteItem, splitHeader, splitHttpDates } from "./header-list.ts";

/** Reads a member from headers; `undefined` where it is absent. */
type HeaderReader = (headers: Headers, flaws: Flaws) => unknown;

/** Sets the headers of a member that is present. */
type HeaderWriter = (value: unknown, headers: Headers) => void;

const anyBytes = "application/octet-stream";

/** @see https://smithy.io/2.0/spec/http-bindings.html#httpheader-trait */
export function headerReader(
  settings: TextSettings,
  { schema, traits }: Bound,
  constraint: Constraint | undefined,
): HeaderReader {
  const name = traits.httpHeader ?? "";
  const decode = headerDecoder(settings, schema, constraint);
  const isType = name.toLowerCase() === "content-type";
  const types = isType ? constraint?.enum : undefined;
  return (headers, flaws) => {
    const text = headers.get(name);
    // A client that is given no type sends that of any bytes.
    const isUnset = types !== undefined && text === anyBytes && !types.includes(anyBytes);
    return text === null || isUnset ? undefined : decode(text, flaws);
  };
}

function headerDecoder(
  settings: TextSettings,
  schema: SchemaRef,
  constraint: Constraint | undefined,
): TextDecode {
  const { shape } = targetOf(schema);
  if (shape.type !== "list") return textDecoder(settings, schema, constraint);
  const decode = textListDecoder(settings, schema, constraint);
  const split = isHttpDate(settings, shape.member) ? splitHttpDates : splitHeader;
  return (text, flaws) => decode(split(text), flaws);
}

function isHttpDate(settings: Pick<TextSettings, "timestampFormat">, schema: SchemaRef): boolean {
  const { shape } = targetOf(schema);
  if (shape.type !== "timestamp") return false;
  return (shape.format === "default" ? settings.timestampFormat : shape.format) === "http-date";
}

/**
 * All headers that start so, by the rest of their names in lower case.
 *
 * @see https://smithy.io/2.0/spec/http-bindings.html#httpprefixheaders-trait
 */
export function prefixHeadersReader(
  settings: TextSettings,
  { schema, traits }: Bound,
  constraint: Constraint | undefined,
): HeaderReader {
  const { shape } = targetOf(schema);
  if (shape.type !== "map") throw new TypeError("Prefix headers are bound to a map");
  const valueConstraint =
    memberConstraint(settings.constraints, shape.id, "value") ?? constraint?.value;
  const decode = textDecoder({ ...settings, isHeader: true }, shape.value, valueConstraint);
  const check = mapCheck(constraint);
  const prefix = (traits.httpPrefixHeaders ?? "").toLowerCase();
  return (headers, flaws) => {
    const entries: [string, unknown][] = [];
    for (const [name, text] of headers) {
      if (!name.startsWith(prefix)) continue;
      const key = name.slice(prefix.length);
      const before = flaws.length;
      entries.push([key, decode(text, flaws)]);
      if (flaws.length > before) locate(flaws, before, key);
    }
    // A client cannot know whether a map without entries was there.
    if (entries.length === 0 && settings.side === "server") return undefined;
    check?.(entries.length, flaws);
    return Object.fromEntries(entries);
  };
}

/** @see https://smithy.io/2.0/spec/http-bindings.html#httpheader-trait */
function headerWriter(
  settings: Pick<TextSettings, "timestampFormat">,
  { schema, traits }: Bound,
): HeaderWriter {
  const name = traits.httpHeader ?? "";
  const encode = headerEncoder(settings, schema);
  return (value, headers) => headers.set(name, encode(value));
}

function headerEncoder(
  settings: Pick<TextSettings, "timestampFormat">,
  schema: SchemaRef,
): TextEncode {
  const { shape } = targetOf(schema);
  const headerSettings = { ...settings, isHeader: true };
  if (shape.type !== "list") return textEncoder(headerSettings, schema);
  const encode = textEncoder(headerSettings, shape.member);
  const quote = isHttpDate(settings, shape.member) ? (item: string) => item : quoteItem;
  return (value) => {
    if (!Array.isArray(value)) throw new TypeError(`Expected a list, found ${typeof value}`);
    const items: readonly unknown[] = value;
    return items
      .filter((item) => item !== undefined && item !== null)
      .map((item) => quote(encode(item)))
      .join(", ");
  };
}

/** Runs before the headers that have a member of their own, which win. */
function prefixHeadersWriter(
  settings: Pick<TextSettings, "timestampFormat">,
  { schema, traits }: Bound,
): HeaderWriter {
  const { shape } = targetOf(schema);
  if (shape.type !== "map") throw new TypeError("Prefix headers are bound to a map");
  const encode = textEncoder({ ...settings, isHeader: true }, shape.value);
  return (value, headers) => {
    for (const [key, entry] of Object.entries(value as object)) {
      if (entry !== undefined && entry !== null) {
        headers.set(`${traits.httpPrefixHeaders ?? ""}${key}`, encode(entry));
      }
    }
  };
}

/** A header with a member of its own wins over one of a map: it comes last. */
export function headersWriter(
  settings: Pick<TextSettings, "timestampFormat">,
  { prefixHeaders, headers }: Pick<OutputBindings, "prefixHeaders" | "headers">,
): (values: Readonly<Record<string, unknown>>, target: Headers) => void {
  const writers: readonly (readonly [string, HeaderWriter])[] = [
    ...prefixHeaders.map((member) => [member.name, prefixHeadersWriter(settings, member)] as const),
    ...headers.map((member) => [member.name, headerWriter(settings, member)] as const),
  ];
  return (values, target) => {
    for (const [name, write] of writers) {
      const value = ownMember(values, name);
      if (value !== undefined && value !== null) write(value, target);
    }
  };
}
