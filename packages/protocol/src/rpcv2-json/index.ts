export { rpcv2Json } from "./protocol.ts";
