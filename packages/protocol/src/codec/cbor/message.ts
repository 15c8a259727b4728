import { structureOf } from "@tsmith/schema";
import type { Content, MessageCodec } from "../../rpc/message.ts";
import type { Side } from "../../side.ts";
import { notA } from "../expect.ts";
import type { EventDocument } from "../../event-stream/codec.ts";
import { absenceOf, decodeEntryOf, memberDecoders } from "../json/decode-member.ts";
import { isObject, type JsonDecoders } from "../json/decoder.ts";
import { mistype } from "../mistype.ts";
import { cborDecoders } from "./decode.ts";
import {
  cborEncoder,
  cborEncoders,
  encodeMembers,
  memberEncoders,
  type CborEncoders,
} from "./encode.ts";
import { encodeDocument } from "./encode-simple.ts";
import { isMap } from "./item.ts";
import { parseCbor } from "./parse.ts";
import { CborWriter } from "./writer.ts";

/** CBOR as a whole message. */
export function cborMessages(side: Side): MessageCodec {
  const decoders = cborDecoders(side);
  const encoders = cborEncoders(decoders);
  return {
    mediaType,
    events: eventDocument(side, decoders, encoders),
    reader: (structure) => {
      const decode = decoders.decoder(structure);
      return (bytes, flaws) =>
        decode(bytes.length === 0 ? {} : parseCbor(bytes, side.maxDepth), flaws);
    },
    writer: (structure) => {
      const encode = cborEncoder(encoders, structure);
      return (value) => written((writer) => encode(value, writer));
    },
    errorWriter: (error, type) => {
      const members = memberEncoders(encoders, error);
      return (value) => {
        if (!isObject(value)) throw notA("error", value);
        return written((writer) => encodeMembers(value, members, writer, type));
      };
    },
    write: (members) => written((writer) => encodeDocument(members, writer)),
    read: (bytes) => {
      const value = parsed(bytes, side.maxDepth);
      return isMap(value) ? value : {};
    },
  };
}

const mediaType = "application/cbor";

/** CBOR as the payload of an event. */
function eventDocument(
  { maxDepth }: Side,
  decoders: JsonDecoders,
  encoders: CborEncoders,
): EventDocument {
  return {
    mediaType,
    absenceOf: (shape, member) => absenceOf(decoders, shape, member),
    membersReader: (structure, members) => ({
      parse: (bytes) => {
        const value = parseCbor(bytes, maxDepth);
        return isMap(value) ? value : mistype("a map", value);
      },
      readers: new Map(
        memberDecoders(decoders, structureOf(structure), members).map((member) => [
          member.name,
          (body, flaws) => decodeEntryOf(body, member, flaws),
        ]),
      ),
    }),
    payloadReader: ({ schema }, constraint) => {
      const decode = decoders.decoder(schema, constraint);
      return (bytes, flaws) => decode(parseCbor(bytes, maxDepth), flaws);
    },
    membersWriter: (structure, members) => {
      const inner = memberEncoders(encoders, { ...structureOf(structure), members });
      return (values) => written((writer) => encodeMembers(values, inner, writer));
    },
    payloadWriter: ({ schema }) => {
      const encode = cborEncoder(encoders, schema);
      return (value) => written((writer) => encode(value, writer));
    },
  };
}

function written(write: (writer: CborWriter) => void): Content {
  const writer = new CborWriter();
  write(writer);
  return writer.finish();
}

/** Whatever comes from a proxy on the way may be no CBOR. */
function parsed(bytes: Uint8Array, maxDepth: number): unknown {
  try {
    return parseCbor(bytes, maxDepth);
  } catch {
    return undefined;
  }
}
