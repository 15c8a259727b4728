import {
  targetOf,
  type ListShape,
  type MapShape,
  type Member,
  type SchemaRef,
  type Shape,
  type StructureShape,
} from "@tsmith/schema";
import { memberConstraint } from "../../constraints/table.ts";
import { bytesOf } from "../blob.ts";
import { encodeBase64 } from "../base64.ts";
import { isPresent, notA } from "../expect.ts";
import { numberText } from "../number.ts";
import { formatTimestamp, type WireFormat } from "../timestamp.ts";
import { defaultMaker } from "./decode-member.ts";
import { isObject, type JsonDecoders } from "./decoder.ts";

/**
 * Writes values of a shape as JSON behind a text. What only ever grows at its end is made flat in one
 * pass, when it is read; texts that are made of texts take several. The quotes of a string come with
 * what stands around it, which a text takes at once.
 */
interface JsonWriter {
  /** What stands on both sides of every value. */
  readonly quote: '"' | "";
  /** The text, which ends with the quote, with the value behind it; the second quote is to come. */
  readonly append: JsonAppend;
}

type JsonAppend = (text: string, value: unknown) => string;

/** Compiles encoders; shares the settings of the decoders, which read default values. */
export interface JsonEncoders extends JsonDecoders {
  readonly writers: Map<Shape, JsonWriter>;
}

/** Encoders of a service: each schema is compiled once. */
export function jsonEncoders(decoders: JsonDecoders): JsonEncoders {
  return { ...decoders, writers: new Map() };
}

/**
 * Compiles the encoder of a schema.
 *
 * @throws TypeError (the encoder) where a value is not of the shape: that is the caller's mistake.
 */
export function jsonEncoder(encoders: JsonEncoders, schema: SchemaRef): (value: unknown) => string {
  const { append } = withQuotes(jsonWriter(encoders, schema));
  return (value) => append("", value);
}

function jsonWriter(encoders: JsonEncoders, schema: SchemaRef): JsonWriter {
  const { shape, traits } = targetOf(schema);
  switch (shape.type) {
    case "string":
      return { quote: '"', append: appendString };
    case "number":
      return { quote: "", append: appendNumber };
    case "bigInteger":
    case "bigDecimal":
      return encoders.bigNumbersAsText === true
        ? { quote: '"', append: appendBigNumber }
        : { quote: "", append: appendNumber };
    case "boolean":
      return { quote: "", append: appendBoolean };
    case "blob":
      return { quote: '"', append: (text, value) => text + encodeBase64(bytesOf(value)) };
    case "timestamp": {
      const isGiven = shape.format !== "default" && encoders.ignoresTimestampFormat !== true;
      return timestampWriter(isGiven ? shape.format : encoders.timestampFormat);
    }
    case "document":
      return { quote: "", append: (text, value) => text + documentText(value) };
    case "unit":
      return { quote: "", append: (text) => `${text}{}` };
    case "list":
      return listWriter(encoders, shape, traits.sparse !== undefined);
    case "map":
      return mapWriter(encoders, shape, traits.sparse !== undefined);
    case "structure":
    case "union":
      return structureWriter(encoders, shape);
    default:
      return shape satisfies never;
  }
}

/** The same with its own quotes, where something else may stand in the place of a value. */
function withQuotes({ quote, append }: JsonWriter): JsonWriter {
  return quote === ""
    ? { quote, append }
    : { quote: "", append: (text, value) => append(text + quote, value) + quote };
}

function appendString(text: string, value: unknown): string {
  if (typeof value !== "string") throw notA("string", value);
  return text + escaped(value);
}

/** Most texts need no escape, and are read sooner than written anew. */
function escaped(text: string): string {
  return isPlain.test(text) ? text : JSON.stringify(text).slice(1, -1);
}

/** A whole text that matches is found sooner than one character that does not. */
// eslint-disable-next-line no-control-regex -- JSON escapes control characters
const isPlain = /^[^"\\\u0000-\u001f\ud800-\udfff]*$/;

/** @see https://smithy.io/2.0/aws/protocols/aws-restjson1-protocol.html#shape-serialization */
function appendNumber(text: string, value: unknown): string {
  if (typeof value !== "number") return text + numberText(value);
  return Number.isFinite(value) ? text + digitsOf(value) : `${text}"${value}"`;
}

/** The shortest digits, but all of them where a reader may take an integer at its word. */
function digitsOf(value: number): string {
  const isLong = Number.isInteger(value) && !Number.isSafeInteger(value);
  return isLong ? String(BigInt(value)) : String(value);
}

/** @see https://smithy.io/2.0/additional-specs/protocols/smithy-rpc-v2-json.html#numeric-type-serialization */
function appendBigNumber(text: string, value: unknown): string {
  if (typeof value !== "number") return text + numberText(value);
  if (!Number.isFinite(value)) throw notA("finite number", value);
  // A whole number has no exponent, however large it is.
  return text + String(Number.isInteger(value) ? BigInt(value) : value);
}

function appendBoolean(text: string, value: unknown): string {
  if (typeof value !== "boolean") throw notA("boolean", value);
  return text + String(value);
}

function timestampWriter(format: WireFormat): JsonWriter {
  return {
    quote: format === "epoch-seconds" ? "" : '"',
    append: (text, value) => {
      if (!(value instanceof Date)) throw notA("Date", value);
      return text + formatTimestamp(value, format);
    },
  };
}

function documentText(value: unknown): string {
  const text: unknown = JSON.stringify(value, (_key, inner: unknown) =>
    typeof inner === "bigint" ? Number(inner) : inner,
  );
  return typeof text === "string" ? text : "null";
}

/** A list that is not sparse drops what is absent. */
function listWriter(encoders: JsonEncoders, shape: ListShape, isSparse: boolean): JsonWriter {
  const item = jsonWriter(encoders, shape.member);
  const { quote, append } = isSparse ? withQuotes(item) : item;
  const [start, next, end] = [`[${quote}`, `${quote},${quote}`, `${quote}]`];
  return {
    quote: "",
    append: (before, value) => {
      if (!Array.isArray(value)) throw notA("list", value);
      let text = before;
      let separator = start;
      for (const one of value as readonly unknown[]) {
        if (!isPresent(one) && !isSparse) continue;
        text += separator;
        separator = next;
        text = isPresent(one) ? append(text, one) : `${text}null`;
      }
      return text + (separator === start ? "[]" : end);
    },
  };
}

function mapWriter(encoders: JsonEncoders, shape: MapShape, isSparse: boolean): JsonWriter {
  const entry = jsonWriter(encoders, shape.value);
  const { quote, append } = isSparse ? withQuotes(entry) : entry;
  const [start, colon, next, end] = ['{"', `":${quote}`, `${quote},"`, `${quote}}`];
  return {
    quote: "",
    append: (before, value) => {
      if (!isObject(value)) throw notA("map", value);
      let text = before;
      let separator = start;
      for (const [key, one] of Object.entries(value)) {
        if (!isPresent(one) && !(isSparse && one === null)) continue;
        text += separator + escaped(key) + colon;
        separator = next;
        text = one === null ? `${text}null` : append(text, one);
      }
      return text + (separator === start ? "{}" : end);
    },
  };
}

function structureWriter(encoders: JsonEncoders, shape: StructureShape): JsonWriter {
  const known = encoders.writers.get(shape);
  if (known !== undefined) return known;
  // A shape may hold itself.
  const forward: JsonWriter = { quote: "", append: (text, value) => append(text, value) };
  encoders.writers.set(shape, forward);
  const members = memberEncoders(encoders, shape, shape.members);
  const append: JsonAppend =
    shape.type === "union"
      ? unionOf(members)
      : (text, value) => {
          if (!isObject(value)) throw notA("structure", value);
          return appendMembers(text, value, members);
        };
  const writer: JsonWriter = { quote: "", append };
  encoders.writers.set(shape, writer);
  return writer;
}

export interface MemberEncoder extends JsonWriter {
  readonly name: string;
  /** `{"name":`, and the quote of the value: the first member, ready to be written. */
  readonly firstLabel: string;
  /** `,"name":`, behind a member without quotes. */
  readonly nextLabel: string;
  /** `","name":`, behind a member with quotes. */
  readonly labelAfterQuote: string;
  /** Whether every object has the name from `Object.prototype`, so that only an own one counts. */
  readonly isInherited: boolean;
  readonly makeDefault: (() => unknown) | undefined;
}

/** Encoders of all members of a structure or union, or of those that a body holds. */
export function memberEncoders(
  encoders: JsonEncoders,
  shape: StructureShape,
  members: readonly Member[],
): readonly MemberEncoder[] {
  return members.map(({ name, schema }) => {
    const { jsonName } = targetOf(schema).traits;
    const wireName = encoders.usesJsonName && jsonName !== undefined ? jsonName : name;
    const constraint = memberConstraint(encoders.constraints, shape.id, name);
    const { quote, append } = jsonWriter(encoders, schema);
    const label = `${JSON.stringify(wireName)}:${quote}`;
    return {
      name,
      quote,
      append,
      firstLabel: `{${label}`,
      nextLabel: `,${label}`,
      labelAfterQuote: `",${label}`,
      isInherited: name in Object.prototype,
      makeDefault:
        encoders.side === "server" ? defaultMaker(encoders, schema, constraint) : undefined,
    };
  });
}

/** An object of those members that are present or have a default. */
export function encodeMembers(
  value: Readonly<Record<string, unknown>>,
  members: readonly MemberEncoder[],
): string {
  return appendMembers("", value, members);
}

function appendMembers(
  before: string,
  value: Readonly<Record<string, unknown>>,
  members: readonly MemberEncoder[],
): string {
  let text = before;
  let last: MemberEncoder | undefined;
  for (const member of members) {
    const { name } = member;
    const own = member.isInherited ? ownMember(value, name) : value[name];
    const set = own ?? member.makeDefault?.();
    if (set === undefined || set === null) continue;
    if (last === undefined) text += member.firstLabel;
    else text += last.quote === "" ? member.nextLabel : member.labelAfterQuote;
    text = member.append(text, set);
    last = member;
  }
  if (last === undefined) return `${text}{}`;
  return text + (last.quote === "" ? "}" : '"}');
}

/** @throws TypeError unless exactly one member is set. */
function unionOf(members: readonly MemberEncoder[]): JsonAppend {
  return (text, value) => {
    if (!isObject(value)) throw notA("union", value);
    const set = members.filter(({ name }) => isPresent(ownMember(value, name)));
    const [member] = set;
    const unknown = value["$unknown"];
    if (member === undefined && Array.isArray(unknown)) {
      return `${text}{${JSON.stringify(String(unknown[0]))}:${documentText(unknown[1])}}`;
    }
    if (member === undefined || set.length > 1) throw notA("union with one member", value);
    const { name, firstLabel, quote, append } = member;
    return `${append(text + firstLabel, ownMember(value, name))}${quote}}`;
  };
}

/** The value of a member, which may have a name that objects inherit. */
export function ownMember(value: Readonly<Record<string, unknown>>, name: string): unknown {
  return name in Object.prototype && !Object.hasOwn(value, name) ? undefined : value[name];
}
