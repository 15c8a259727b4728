import type { Report } from "../../../diagnostics.ts";
import { shapesWithTrait } from "../../../knowledge/user-shapes.ts";
import type { Model } from "../../../model/model.ts";
import { nodeItems } from "../../../model/node.ts";
import { at } from "../../at.ts";

const PROTOCOLS = [
  "aws.protocols#awsJson1_0",
  "aws.protocols#awsJson1_1",
  "aws.protocols#restJson1",
  "aws.protocols#restXml",
];
const RPC_V2 = [
  ["smithy.protocols#rpcv2Cbor", "Rpcv2CborTrait"],
  ["smithy.protocols#rpcv2Json", "Rpcv2JsonTrait"],
] as const;

/**
 * A version of HTTP that a protocol has for streams of events is one that it has at all.
 *
 * @see https://smithy.io/2.0/aws/protocols/aws-restjson1-protocol.html
 */
export function protocolHttpRule(model: Model, report: Report): void {
  for (const protocol of PROTOCOLS) check(model, protocol, "ProtocolHttp", report);
}

/** @see https://smithy.io/2.0/additional-specs/protocols/smithy-rpc-v2.html */
export function rpcv2ProtocolTraitRule(model: Model, report: Report): void {
  for (const [protocol, code] of RPC_V2) check(model, protocol, code, report);
}

function check(
  model: Model,
  protocol: string,
  code: "ProtocolHttp" | (typeof RPC_V2)[number][1],
  report: Report,
): void {
  for (const service of shapesWithTrait(model, protocol)) {
    const trait = service.traits.get(protocol);
    const http = nodeItems(trait, "http");
    const others = nodeItems(trait, "eventStreamHttp").filter((version) => !http.includes(version));
    if (others.length > 0) {
      report(code, { protocol, versions: others.join(", ") }, at(service, protocol));
    }
  }
}
