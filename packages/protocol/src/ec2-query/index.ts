export { ec2QueryClient } from "./client.ts";
export { ec2Query } from "./protocol.ts";
