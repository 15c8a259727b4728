export { ec2Query } from "./protocol.ts";
