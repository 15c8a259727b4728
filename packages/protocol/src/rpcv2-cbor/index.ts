export { rpcv2Cbor } from "./protocol.ts";
