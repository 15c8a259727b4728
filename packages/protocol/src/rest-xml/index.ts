export { restXmlClient } from "./client.ts";
export { restXml } from "./protocol.ts";
