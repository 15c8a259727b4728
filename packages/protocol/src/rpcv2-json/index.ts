export { rpcv2JsonClient } from "./client.ts";
export { rpcv2Json } from "./protocol.ts";
