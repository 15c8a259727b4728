export { awsJson1_0Client, awsJson1_1Client } from "./client.ts";
export { awsJson1_0, awsJson1_1 } from "./protocol.ts";
