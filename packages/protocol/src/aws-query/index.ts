export { awsQueryClient } from "./client.ts";
export { awsQuery } from "./protocol.ts";
