import type { MessageCodec } from "../../rpc/message.ts";
import { notA } from "../expect.ts";
import { jsonDocument, structureReader, type JsonCodec } from "./document.ts";
import { encodeMembers, jsonEncoder, memberEncoders } from "./encode.ts";
import { isObject } from "./decoder.ts";
import { errorBody } from "./error.ts";

/** JSON as a whole message. */
export function jsonMessages(codec: JsonCodec): MessageCodec {
  const { mediaType, json } = codec;
  return {
    mediaType,
    reader: (structure) => structureReader(codec, structure),
    writer: (structure) => jsonEncoder(json, structure),
    errorWriter: (error, type) => {
      const members = memberEncoders(json, error, error.members);
      const head = `{"__type":${JSON.stringify(type)}`;
      return (value) => {
        if (!isObject(value)) throw notA("error", value);
        const written = encodeMembers(value, members);
        return `${head}${written === "{}" ? "" : ","}${written.slice(1)}`;
      };
    },
    write: (members) => JSON.stringify(members),
    read: errorBody,
    events: jsonDocument({ ...codec, mediaType: "application/json" }),
  };
}
