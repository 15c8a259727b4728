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
 * Writes the value of a shape as JSON behind a text. What only ever grows at its end is made flat in
 * one pass, when it is read; texts that are made of texts take several.
 */
type JsonAppend = (text: string, value: unknown) => string;

/** Compiles encoders; shares the settings of the decoders, which read default values. */
export interface JsonEncoders extends JsonDecoders {
  readonly writers: Map<Shape, JsonAppend>;
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
  const append = jsonAppender(encoders, schema);
  return (value) => append("", value);
}

function jsonAppender(encoders: JsonEncoders, schema: SchemaRef): JsonAppend {
  const { shape, traits } = targetOf(schema);
  switch (shape.type) {
    case "string":
      return appendString;
    case "number":
      return appendNumber;
    case "bigInteger":
    case "bigDecimal":
      return encoders.bigNumbersAsText === true ? appendBigNumberText : appendNumber;
    case "boolean":
      return appendBoolean;
    case "blob":
      return (text, value) => `${text}"${encodeBase64(bytesOf(value))}"`;
    case "timestamp": {
      const isGiven = shape.format !== "default" && encoders.ignoresTimestampFormat !== true;
      return timestampAppender(isGiven ? shape.format : encoders.timestampFormat);
    }
    case "document":
      return (text, value) => text + documentText(value);
    case "unit":
      return (text) => `${text}{}`;
    case "list":
      return listAppender(encoders, shape, traits.sparse !== undefined);
    case "map":
      return mapAppender(encoders, shape, traits.sparse !== undefined);
    case "structure":
    case "union":
      return structureAppender(encoders, shape);
    default:
      return shape satisfies never;
  }
}

function appendString(text: string, value: unknown): string {
  if (typeof value !== "string") throw notA("string", value);
  return appendQuoted(text, value);
}

/** Most texts need no escape, and are quoted sooner without. */
function appendQuoted(text: string, value: string): string {
  return needsEscape.test(value) ? text + JSON.stringify(value) : `${text}"${value}"`;
}

// eslint-disable-next-line no-control-regex -- JSON escapes control characters
const needsEscape = /["\\\u0000-\u001f\ud800-\udfff]/;

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
function appendBigNumberText(text: string, value: unknown): string {
  if (typeof value !== "number") return `${text}"${numberText(value)}"`;
  if (!Number.isFinite(value)) throw notA("finite number", value);
  // A whole number has no exponent, however large it is.
  return `${text}"${Number.isInteger(value) ? BigInt(value) : value}"`;
}

function appendBoolean(text: string, value: unknown): string {
  if (typeof value !== "boolean") throw notA("boolean", value);
  return text + String(value);
}

function timestampAppender(format: WireFormat): JsonAppend {
  const quote = format === "epoch-seconds" ? "" : '"';
  return (text, value) => {
    if (!(value instanceof Date)) throw notA("Date", value);
    return text + quote + formatTimestamp(value, format) + quote;
  };
}

function documentText(value: unknown): string {
  const text: unknown = JSON.stringify(value, (_key, inner: unknown) =>
    typeof inner === "bigint" ? Number(inner) : inner,
  );
  return typeof text === "string" ? text : "null";
}

/** A list that is not sparse drops what is absent. */
function listAppender(encoders: JsonEncoders, shape: ListShape, isSparse: boolean): JsonAppend {
  const append = jsonAppender(encoders, shape.member);
  return (before, value) => {
    if (!Array.isArray(value)) throw notA("list", value);
    let text = before;
    let separator = "[";
    for (const item of value as readonly unknown[]) {
      if (!isPresent(item) && !isSparse) continue;
      text += separator;
      separator = ",";
      text = isPresent(item) ? append(text, item) : `${text}null`;
    }
    return separator === "[" ? `${text}[]` : `${text}]`;
  };
}

function mapAppender(encoders: JsonEncoders, shape: MapShape, isSparse: boolean): JsonAppend {
  const append = jsonAppender(encoders, shape.value);
  return (before, value) => {
    if (!isObject(value)) throw notA("map", value);
    let text = before;
    let separator = "{";
    for (const [key, entry] of Object.entries(value)) {
      if (!isPresent(entry) && !(isSparse && entry === null)) continue;
      text = `${appendQuoted(text + separator, key)}:`;
      separator = ",";
      text = entry === null ? `${text}null` : append(text, entry);
    }
    return separator === "{" ? `${text}{}` : `${text}}`;
  };
}

function structureAppender(encoders: JsonEncoders, shape: StructureShape): JsonAppend {
  const known = encoders.writers.get(shape);
  if (known !== undefined) return known;
  const forward: JsonAppend = (text, value) => append(text, value);
  encoders.writers.set(shape, forward);
  const members = memberEncoders(encoders, shape, shape.members);
  const append: JsonAppend =
    shape.type === "union"
      ? unionOf(members)
      : (text, value) => {
          if (!isObject(value)) throw notA("structure", value);
          return appendMembers(text, value, members);
        };
  encoders.writers.set(shape, append);
  return append;
}

export interface MemberEncoder {
  readonly name: string;
  /** `{"name":`, ready to be written. */
  readonly firstLabel: string;
  /** `,"name":`, behind another member. */
  readonly nextLabel: string;
  /** Whether every object has the name from `Object.prototype`, so that only an own one counts. */
  readonly isInherited: boolean;
  readonly append: JsonAppend;
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
    const label = `${JSON.stringify(wireName)}:`;
    return {
      name,
      firstLabel: `{${label}`,
      nextLabel: `,${label}`,
      isInherited: name in Object.prototype,
      append: jsonAppender(encoders, schema),
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
  let isEmpty = true;
  for (const { name, firstLabel, nextLabel, append, makeDefault, isInherited } of members) {
    const own = isInherited ? ownMember(value, name) : value[name];
    const member = own ?? makeDefault?.();
    if (member === undefined || member === null) continue;
    text = append(text + (isEmpty ? firstLabel : nextLabel), member);
    isEmpty = false;
  }
  return isEmpty ? `${text}{}` : `${text}}`;
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
    return `${member.append(text + member.firstLabel, ownMember(value, member.name))}}`;
  };
}

/** The value of a member, which may have a name that objects inherit. */
export function ownMember(value: Readonly<Record<string, unknown>>, name: string): unknown {
  return name in Object.prototype && !Object.hasOwn(value, name) ? undefined : value[name];
}
