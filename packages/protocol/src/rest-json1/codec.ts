import { jsonDecoders } from "../codec/json/decode.ts";
import { jsonDocument } from "../codec/json/document.ts";
import { jsonEncoders } from "../codec/json/encode.ts";
import type { HttpCodec } from "../http/codec.ts";
import type { Side } from "../side.ts";

export const mediaType = "application/json";

/** @see https://smithy.io/2.0/aws/protocols/aws-restjson1-protocol.html#shape-serialization */
export function codecOf(side: Side): HttpCodec {
  const json = jsonDecoders({ ...side, usesJsonName: true, timestampFormat: "epoch-seconds" });
  return {
    ...side,
    uri: { ...side, timestampFormat: "date-time", isHeader: false },
    header: { ...side, timestampFormat: "http-date", isHeader: true },
    document: jsonDocument({ ...side, mediaType, json: jsonEncoders(json) }),
  };
}
