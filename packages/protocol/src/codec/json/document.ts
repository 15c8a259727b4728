import {
  structureOf,
  targetOf,
  type Member,
  type SchemaRef,
  type StructureShape,
} from "@tsmith/schema";
import type { DocumentCodec } from "../../http/codec.ts";
import { memberConstraint } from "../../constraints/table.ts";
import type { Flaws } from "../../constraints/flaw.ts";
import { mistype } from "../mistype.ts";
import { absenceOf, decodeEntryOf, memberDecoders } from "./decode-member.ts";
import { refuseProto } from "./decode-structure.ts";
import { isObject, type JsonDecoders } from "./decoder.ts";
import { encodeMembers, jsonEncoder, memberEncoders, type JsonEncoders } from "./encode.ts";
import { parseJson, parseUntrustedJson, type JsonValue, type Precision } from "./parse.ts";
import { highest, precisionOf } from "./precision.ts";

/** What a service has for the bodies of HTTP messages that are JSON. */
export interface JsonCodec {
  readonly mediaType: string;
  readonly json: JsonEncoders;
  readonly maxDepth: number;
}

/** JSON as the body of a message. */
export function jsonDocument(codec: JsonCodec): DocumentCodec {
  const { mediaType, json } = codec;
  return {
    mediaType,
    absentStructure: "{}",
    absenceOf: (shape, member) => absenceOf(json, shape, member),
    membersReader: (structure, members) => {
      const shape = structureOf(structure);
      const decoders = memberDecoders(json, shape, members);
      return {
        parse: objectParser(codec, shape, members),
        readers: new Map(
          decoders.map((member) => [
            member.name,
            (body, flaws) => decodeEntryOf(body, member, flaws),
          ]),
        ),
      };
    },
    payloadReader: ({ schema }, constraint) => {
      const { shape } = targetOf(schema);
      const parse = parser(codec, precisionOf(json.constraints, schema, constraint));
      const decode = json.decoder(schema, constraint);
      const isAbsent = absenceCheck(json, shape.type, constraint?.required === true);
      return (bytes, flaws) => {
        const body = parse(bytes);
        return isAbsent(body) ? undefined : decode(body, flaws);
      };
    },
    membersWriter: (structure, members) => {
      const encoders = memberEncoders(json, structureOf(structure), members);
      return (values) => encodeMembers(values, encoders);
    },
    payloadWriter: ({ schema }) => jsonEncoder(json, schema),
  };
}

/** Compiles the reader of a body that is a structure; nothing at all stands for an empty one. */
export function structureReader(
  codec: JsonCodec,
  schema: SchemaRef,
): (bytes: Uint8Array, flaws: Flaws) => unknown {
  const { shape } = targetOf(schema);
  const decode = codec.json.decoder(schema);
  const parse =
    shape.type === "structure"
      ? objectParser(codec, shape, shape.members)
      : parser(codec, "double");
  return (bytes, flaws) => decode(bytes.length === 0 ? {} : parse(bytes), flaws);
}

/** What a client reads came from a service that it trusts. */
function parser({ json, maxDepth }: JsonCodec, precision: Precision): Parse {
  return json.side === "client"
    ? (bytes) => parseJson(bytes, precision)
    : (bytes) => parseUntrustedJson(bytes, precision, maxDepth);
}

type Parse = (bytes: Uint8Array) => JsonValue;

/** The object that members share. */
function objectParser(codec: JsonCodec, shape: StructureShape, members: readonly Member[]): Parse {
  const { constraints, side } = codec.json;
  const precisions = members.map(({ name, schema }) =>
    precisionOf(constraints, schema, memberConstraint(constraints, shape.id, name)),
  );
  const parse = parser(codec, highest(precisions));
  if (side === "client") return parse;
  const refusesProto = memberDecoders(codec.json, shape, members).every(
    ({ wireName }) => wireName !== "__proto__",
  );
  return (bytes) => {
    const value = parse(bytes);
    if (!isObject(value)) return mistype("an object", value);
    if (refusesProto && Object.hasOwn(value, "__proto__")) refuseProto();
    return value;
  };
}

/**
 * Whether a payload stands for none: `null`, and the empty object that is written for a structure
 * that is not required, or by a service for a union that is not set.
 */
function absenceCheck(
  { side }: JsonDecoders,
  type: string,
  isRequired: boolean,
): (body: JsonValue) => boolean {
  const takesEmpty = side === "client" ? type === "union" : type === "structure" && !isRequired;
  return (body) => {
    if (body === null) return type !== "document";
    return takesEmpty && isObject(body) && Object.keys(body).length === 0;
  };
}
