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

/** Writes the value of a shape as JSON text. */
export type JsonEncode = (value: unknown) => string;

/** Compiles encoders; shares the settings of the decoders, which read default values. */
export interface JsonEncoders extends JsonDecoders {
  readonly writers: Map<Shape, JsonEncode>;
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
export function jsonEncoder(encoders: JsonEncoders, schema: SchemaRef): JsonEncode {
  const { shape, traits } = targetOf(schema);
  switch (shape.type) {
    case "string":
      return encodeString;
    case "number":
      return encodeNumber;
    case "bigInteger":
    case "bigDecimal":
      return encoders.bigNumbersAsText === true ? encodeBigNumberText : encodeNumber;
    case "boolean":
      return encodeBoolean;
    case "blob":
      return (value) => `"${encodeBase64(bytesOf(value))}"`;
    case "timestamp": {
      const isGiven = shape.format !== "default" && encoders.ignoresTimestampFormat !== true;
      return timestampEncoder(isGiven ? shape.format : encoders.timestampFormat);
    }
    case "document":
      return encodeDocument;
    case "unit":
      return () => "{}";
    case "list":
      return listEncoder(encoders, shape, traits.sparse !== undefined);
    case "map":
      return mapEncoder(encoders, shape, traits.sparse !== undefined);
    case "structure":
    case "union":
      return structureEncoder(encoders, shape);
    default:
      return shape satisfies never;
  }
}

function encodeString(value: unknown): string {
  if (typeof value !== "string") throw notA("string", value);
  return quote(value);
}

/** Most texts need no escape, and are quoted sooner without. */
function quote(text: string): string {
  return needsEscape.test(text) ? JSON.stringify(text) : `"${text}"`;
}

// eslint-disable-next-line no-control-regex -- JSON escapes control characters
const needsEscape = /["\\\u0000-\u001f\ud800-\udfff]/;

/** @see https://smithy.io/2.0/aws/protocols/aws-restjson1-protocol.html#shape-serialization */
function encodeNumber(value: unknown): string {
  if (typeof value !== "number") return numberText(value);
  return Number.isFinite(value) ? digitsOf(value) : `"${value}"`;
}

/** The shortest digits, but all of them where a reader may take an integer at its word. */
function digitsOf(value: number): string {
  const isLong = Number.isInteger(value) && !Number.isSafeInteger(value);
  return isLong ? String(BigInt(value)) : String(value);
}

/** @see https://smithy.io/2.0/additional-specs/protocols/smithy-rpc-v2-json.html#numeric-type-serialization */
function encodeBigNumberText(value: unknown): string {
  if (typeof value !== "number") return `"${numberText(value)}"`;
  if (!Number.isFinite(value)) throw notA("finite number", value);
  // A whole number has no exponent, however large it is.
  return `"${Number.isInteger(value) ? BigInt(value) : value}"`;
}

function encodeBoolean(value: unknown): string {
  if (typeof value !== "boolean") throw notA("boolean", value);
  return String(value);
}

function timestampEncoder(format: WireFormat): JsonEncode {
  return (value) => {
    if (!(value instanceof Date)) throw notA("Date", value);
    const text = formatTimestamp(value, format);
    return format === "epoch-seconds" ? text : `"${text}"`;
  };
}

function encodeDocument(value: unknown): string {
  const text: unknown = JSON.stringify(value, (_key, inner: unknown) =>
    typeof inner === "bigint" ? Number(inner) : inner,
  );
  return typeof text === "string" ? text : "null";
}

/** A list that is not sparse drops what is absent. */
function listEncoder(encoders: JsonEncoders, shape: ListShape, isSparse: boolean): JsonEncode {
  const encode = jsonEncoder(encoders, shape.member);
  return (value) => {
    if (!Array.isArray(value)) throw notA("list", value);
    let text = "";
    for (const item of value as readonly unknown[]) {
      if (!isPresent(item) && !isSparse) continue;
      text += (text === "" ? "" : ",") + (isPresent(item) ? encode(item) : "null");
    }
    return `[${text}]`;
  };
}

function mapEncoder(encoders: JsonEncoders, shape: MapShape, isSparse: boolean): JsonEncode {
  const encode = jsonEncoder(encoders, shape.value);
  return (value) => {
    if (!isObject(value)) throw notA("map", value);
    const entries = Object.entries(value)
      .filter(([, entry]) => isPresent(entry) || (isSparse && entry === null))
      .map(([key, entry]) => `${quote(key)}:${entry === null ? "null" : encode(entry)}`);
    return `{${entries.join(",")}}`;
  };
}

function structureEncoder(encoders: JsonEncoders, shape: StructureShape): JsonEncode {
  const known = encoders.writers.get(shape);
  if (known !== undefined) return known;
  const forward: JsonEncode = (value) => encode(value);
  encoders.writers.set(shape, forward);
  const members = memberEncoders(encoders, shape, shape.members);
  const encode =
    shape.type === "union"
      ? unionOf(members)
      : (value: unknown): string => {
          if (!isObject(value)) throw notA("structure", value);
          return encodeMembers(value, members);
        };
  encoders.writers.set(shape, encode);
  return encode;
}

export interface MemberEncoder {
  readonly name: string;
  /** `"name":`, ready to be written. */
  readonly label: string;
  /** The same behind another member. */
  readonly nextLabel: string;
  /** Whether every object has the name from `Object.prototype`, so that only an own one counts. */
  readonly isInherited: boolean;
  readonly encode: JsonEncode;
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
      label,
      nextLabel: `,${label}`,
      isInherited: name in Object.prototype,
      encode: jsonEncoder(encoders, schema),
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
  let text = "";
  for (const { name, label, nextLabel, encode, makeDefault, isInherited } of members) {
    const own = isInherited ? ownMember(value, name) : value[name];
    const member = own ?? makeDefault?.();
    if (member === undefined || member === null) continue;
    text += (text === "" ? label : nextLabel) + encode(member);
  }
  return `{${text}}`;
}

/** @throws TypeError unless exactly one member is set. */
function unionOf(members: readonly MemberEncoder[]): JsonEncode {
  return (value) => {
    if (!isObject(value)) throw notA("union", value);
    const set = members.filter(({ name }) => isPresent(ownMember(value, name)));
    const [member] = set;
    const unknown = value["$unknown"];
    if (member === undefined && Array.isArray(unknown)) {
      return `{${JSON.stringify(String(unknown[0]))}:${encodeDocument(unknown[1])}}`;
    }
    if (member === undefined || set.length > 1) throw notA("union with one member", value);
    return `{${member.label}${member.encode(ownMember(value, member.name))}}`;
  };
}

/** The value of a member, which may have a name that objects inherit. */
export function ownMember(value: Readonly<Record<string, unknown>>, name: string): unknown {
  return name in Object.prototype && !Object.hasOwn(value, name) ? undefined : value[name];
}
