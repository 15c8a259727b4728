import type { Content, MessageCodec } from "../../rpc/message.ts";
import type { Side } from "../../side.ts";
import { notA } from "../expect.ts";
import { isObject } from "../json/decoder.ts";
import { cborDecoders } from "./decode.ts";
import { cborEncoder, cborEncoders, encodeMembers, memberEncoders } from "./encode.ts";
import { encodeDocument } from "./encode-simple.ts";
import { isMap } from "./item.ts";
import { parseCbor } from "./parse.ts";
import { CborWriter } from "./writer.ts";

/** CBOR as a whole message. */
export function cborMessages(side: Side): MessageCodec {
  const decoders = cborDecoders(side);
  const encoders = cborEncoders(decoders);
  return {
    mediaType: "application/cbor",
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
