export { restJson1 } from "./protocol.ts";
