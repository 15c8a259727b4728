import {
  targetOf,
  type Constraint,
  type ListShape,
  type MapShape,
  type SchemaRef,
  type Shape,
  type StructureShape,
} from "@tsmith/schema";
import { memberConstraint } from "../../constraints/table.ts";
import { isPresent, notA } from "../expect.ts";
import { defaultMaker } from "../json/decode-member.ts";
import { isObject, type JsonDecoders } from "../json/decoder.ts";
import { ownMember } from "../json/encode.ts";
import {
  encodeBigDecimal,
  encodeBigInteger,
  encodeBlob,
  encodeBoolean,
  encodeDocument,
  encodeText,
  encodeTimestamp,
  numberEncoder,
  type CborEncode,
} from "./encode-simple.ts";
import { majors, specials } from "./item.ts";
import type { CborWriter } from "./writer.ts";

/** Compiles encoders; shares the settings of the decoders, which read default values. */
export interface CborEncoders extends JsonDecoders {
  readonly writers: Map<Shape, CborEncode>;
}

/** Encoders of a service: each schema is compiled once. */
export function cborEncoders(decoders: JsonDecoders): CborEncoders {
  return { ...decoders, writers: new Map() };
}

/**
 * Compiles the encoder of a schema.
 *
 * @throws TypeError (the encoder) where a value is not of the shape: that is the caller's mistake.
 * @see https://smithy.io/2.0/additional-specs/protocols/smithy-rpc-v2-cbor.html#shape-serialization
 */
export function cborEncoder(
  encoders: CborEncoders,
  schema: SchemaRef,
  constraint?: Constraint,
): CborEncode {
  const { shape, traits } = targetOf(schema);
  switch (shape.type) {
    case "string":
      return encodeText;
    case "number":
      return numberEncoder(constraint?.type);
    case "bigInteger":
      return encodeBigInteger;
    case "bigDecimal":
      return encodeBigDecimal;
    case "boolean":
      return encodeBoolean;
    case "blob":
      return encodeBlob;
    case "timestamp":
      return encodeTimestamp;
    case "document":
      return encodeDocument;
    case "unit":
      return (_value, writer) => writer.head(majors.map, 0);
    case "list":
      return listEncoder(encoders, shape, traits.sparse !== undefined, constraint);
    case "map":
      return mapEncoder(encoders, shape, traits.sparse !== undefined, constraint);
    case "structure":
    case "union":
      return structureEncoder(encoders, shape);
    default:
      return shape satisfies never;
  }
}

/** A list that is not sparse drops what is absent. */
function listEncoder(
  encoders: CborEncoders,
  shape: ListShape,
  isSparse: boolean,
  constraint: Constraint | undefined,
): CborEncode {
  const item = memberConstraint(encoders.constraints, shape.id, "member") ?? constraint?.member;
  const encode = sparseEncoder(cborEncoder(encoders, shape.member, item));
  return (value, writer) => {
    if (!Array.isArray(value)) throw notA("list", value);
    const items: readonly unknown[] = isSparse ? value : value.filter(isPresent);
    writer.head(majors.array, items.length);
    for (const entry of items) encode(entry, writer);
  };
}

function mapEncoder(
  encoders: CborEncoders,
  shape: MapShape,
  isSparse: boolean,
  constraint: Constraint | undefined,
): CborEncode {
  const entry = memberConstraint(encoders.constraints, shape.id, "value") ?? constraint?.value;
  const encode = sparseEncoder(cborEncoder(encoders, shape.value, entry));
  return (value, writer) => {
    if (!isObject(value)) throw notA("map", value);
    const entries = Object.entries(value).filter(
      ([, item]) => isPresent(item) || (isSparse && item === null),
    );
    writer.head(majors.map, entries.length);
    for (const [key, item] of entries) {
      writer.text(key);
      encode(item, writer);
    }
  };
}

function sparseEncoder(encode: CborEncode): CborEncode {
  return (value, writer) =>
    isPresent(value) ? encode(value, writer) : writer.special(specials.null);
}

function structureEncoder(encoders: CborEncoders, shape: StructureShape): CborEncode {
  const known = encoders.writers.get(shape);
  if (known !== undefined) return known;
  const forward: CborEncode = (value, writer) => encode(value, writer);
  encoders.writers.set(shape, forward);
  const members = memberEncoders(encoders, shape);
  const encode =
    shape.type === "union"
      ? unionOf(members)
      : (value: unknown, writer: CborWriter): void => {
          if (!isObject(value)) throw notA("structure", value);
          encodeMembers(value, members, writer);
        };
  encoders.writers.set(shape, encode);
  return encode;
}

interface MemberEncoder {
  readonly name: string;
  readonly encode: CborEncode;
  readonly makeDefault: (() => unknown) | undefined;
}

export function memberEncoders(
  encoders: CborEncoders,
  shape: StructureShape,
): readonly MemberEncoder[] {
  return shape.members.map(({ name, schema }) => {
    const constraint = memberConstraint(encoders.constraints, shape.id, name);
    const isServer = encoders.side === "server";
    return {
      name,
      encode: cborEncoder(encoders, schema, constraint),
      makeDefault: isServer ? defaultMaker(encoders, schema, constraint) : undefined,
    };
  });
}

/**
 * A map of those members that are present or have a default.
 *
 * @param type - What it has as `__type`, if anything.
 */
export function encodeMembers(
  value: Readonly<Record<string, unknown>>,
  members: readonly MemberEncoder[],
  writer: CborWriter,
  type?: string,
): void {
  const values = members.map(({ name, makeDefault }) => ownMember(value, name) ?? makeDefault?.());
  writer.head(majors.map, values.filter(isPresent).length + (type === undefined ? 0 : 1));
  if (type !== undefined) {
    writer.text("__type");
    writer.text(type);
  }
  for (const [i, { name, encode }] of members.entries()) {
    const member = values[i];
    if (!isPresent(member)) continue;
    writer.text(name);
    encode(member, writer);
  }
}

/** @throws TypeError unless exactly one member is set. */
function unionOf(members: readonly MemberEncoder[]): CborEncode {
  return (value, writer) => {
    if (!isObject(value)) throw notA("union", value);
    const set = members.filter(({ name }) => isPresent(ownMember(value, name)));
    const [member] = set;
    const unknown = value["$unknown"];
    if (member === undefined && Array.isArray(unknown)) {
      return encodeDocument({ [String(unknown[0])]: unknown[1] as unknown }, writer);
    }
    if (member === undefined || set.length > 1) throw notA("union with one member", value);
    writer.head(majors.map, 1);
    writer.text(member.name);
    member.encode(ownMember(value, member.name), writer);
  };
}
