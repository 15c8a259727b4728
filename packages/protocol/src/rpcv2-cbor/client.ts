import type { ClientProtocol } from "../client.ts";
import { connectRpcv2 } from "../rpc/connect-rpcv2.ts";
import { clientSide } from "../side.ts";
import { formatOf } from "./codec.ts";

/**
 * CBOR, the operation named by the path, as a client speaks it.
 *
 * @see https://smithy.io/2.0/additional-specs/protocols/smithy-rpc-v2-cbor.html
 * @public
 */
export const rpcv2CborClient: ClientProtocol = {
  id: "smithy.protocols#rpcv2Cbor",
  connect: (service, operation, options) =>
    connectRpcv2(formatOf(clientSide), service, operation, options),
};
