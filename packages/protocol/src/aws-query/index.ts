export { awsQuery } from "./protocol.ts";
