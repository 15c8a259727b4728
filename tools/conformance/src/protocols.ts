import type { Protocol } from "@tsmith/protocol";
import { restJson1 } from "@tsmith/protocol/rest-json1";

/** The protocols that we serve. */
export const protocols: ReadonlyMap<string, Protocol> = new Map(
  [restJson1].map((protocol) => [protocol.id, protocol]),
);
