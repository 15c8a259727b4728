import { jsonDecoders } from "../codec/json/decode.ts";
import type { JsonSettings } from "../codec/json/decoder.ts";
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

/** What a server reads is checked. */
export function serverCodec(
  { constraints }: ServiceDescription,
  { maxBodyBytes = 10 * 2 ** 20, maxDepth = 128, isTrue }: ServerOptions,
): RestJson1Codec {
  return { ...codecOf({ side: "server", constraints, isTrue }), maxBodyBytes, maxDepth };
}

/** A client carries no constraints: the service has checked. */
export function clientCodec(): RestJson1Codec {
  const codec = codecOf({ side: "client", constraints: {} });
  return { ...codec, maxBodyBytes: Infinity, maxDepth: Infinity };
}

/** @see https://smithy.io/2.0/aws/protocols/aws-restjson1-protocol.html#shape-serialization */
function codecOf(
  settings: Pick<JsonSettings, "side" | "constraints" | "isTrue">,
): Pick<RestJson1Codec, "json" | "uri" | "header"> {
  const { side, constraints } = settings;
  const json = jsonDecoders({ ...settings, usesJsonName: true, timestampFormat: "epoch-seconds" });
  return {
    json: jsonEncoders(json),
    uri: { side, constraints, timestampFormat: "date-time", isHeader: false },
    header: { side, constraints, timestampFormat: "http-date", isHeader: true },
  };
}
