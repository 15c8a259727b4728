import { jsonDecoders } from "../codec/json/decode.ts";
import { jsonEncoders } from "../codec/json/encode.ts";
import { jsonMessages } from "../codec/json/message.ts";
import type { Rpcv2Format } from "../rpc/rpcv2.ts";
import type { Side } from "../side.ts";

/** @see https://smithy.io/2.0/additional-specs/protocols/smithy-rpc-v2-json.html#shape-serialization */
export function formatOf(side: Side): Rpcv2Format {
  const decoders = jsonDecoders({
    ...side,
    usesJsonName: false,
    timestampFormat: "epoch-seconds",
    ignoresTimestampFormat: true,
    bigNumbersAsText: true,
  });
  const codec = { ...side, mediaType: "application/json", json: jsonEncoders(decoders) };
  return { name: "rpc-v2-json", messages: jsonMessages(codec), takesNamespace: false };
}
