import { jsonDecoders } from "../codec/json/decode.ts";
import { jsonEncoders, type JsonEncoders } from "../codec/json/encode.ts";
import type { TextSettings } from "../codec/text/decode.ts";
import type { ServerOptions, ServiceDescription } from "../service.ts";

/** What the operations of a service have in common. */
export interface RestJson1Codec {
  readonly json: JsonEncoders;
  /** Labels and queries. */
  readonly uri: TextSettings;
  readonly header: TextSettings;
  readonly maxBodyBytes: number;
  readonly maxDepth: number;
}

export const mediaType = "application/json";

/** @see https://smithy.io/2.0/aws/protocols/aws-restjson1-protocol.html#shape-serialization */
export function serverCodec(
  { constraints }: ServiceDescription,
  { maxBodyBytes = 10 * 2 ** 20, maxDepth = 128, isTrue }: ServerOptions,
): RestJson1Codec {
  const decoders = jsonDecoders({
    usesJsonName: true,
    timestampFormat: "epoch-seconds",
    side: "server",
    constraints,
    isTrue,
  });
  return {
    json: jsonEncoders(decoders),
    uri: { constraints, timestampFormat: "date-time", isHeader: false },
    header: { constraints, timestampFormat: "http-date", isHeader: true },
    maxBodyBytes,
    maxDepth,
  };
}
