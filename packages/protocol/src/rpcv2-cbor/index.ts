export { rpcv2CborClient } from "./client.ts";
export { rpcv2Cbor } from "./protocol.ts";
