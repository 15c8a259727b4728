export { restJson1Client } from "./client.ts";
export { restJson1 } from "./protocol.ts";
