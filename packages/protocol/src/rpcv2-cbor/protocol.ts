import { serveRpcv2 } from "../rpc/rpcv2.ts";
import type { Protocol } from "../service.ts";
import { serverSide } from "../side.ts";
import { formatOf } from "./codec.ts";

/**
 * CBOR, the operation named by the path.
 *
 * @see https://smithy.io/2.0/additional-specs/protocols/smithy-rpc-v2-cbor.html
 * @public
 */
export const rpcv2Cbor: Protocol = {
  id: "smithy.protocols#rpcv2Cbor",
  mediaType: "application/cbor",
  serve: (service, options) => {
    const side = serverSide(service, options);
    return serveRpcv2(side, service, formatOf(side));
  },
};
