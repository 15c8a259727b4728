import { cborMessages } from "../codec/cbor/message.ts";
import type { Rpcv2Format } from "../rpc/rpcv2.ts";
import type { Side } from "../side.ts";

/** @see https://smithy.io/2.0/additional-specs/protocols/smithy-rpc-v2-cbor.html#protocol-behaviors */
export function formatOf(side: Side): Rpcv2Format {
  return { name: "rpc-v2-cbor", messages: cborMessages(side), takesNamespace: true };
}
