export { restXml } from "./protocol.ts";
