import type { ClientProtocol } from "../client.ts";
import { connectRpcv2 } from "../rpc/connect-rpcv2.ts";
import { clientSide } from "../side.ts";
import { formatOf } from "./codec.ts";

/**
 * JSON, the operation named by the path, as a client speaks it.
 *
 * @see https://smithy.io/2.0/additional-specs/protocols/smithy-rpc-v2-json.html
 * @public
 */
export const rpcv2JsonClient: ClientProtocol = {
  id: "smithy.protocols#rpcv2Json",
  connect: (service, operation, options) =>
    connectRpcv2(formatOf(clientSide), service, operation, options),
};
