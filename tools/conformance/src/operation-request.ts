import { isNodeObject, nodeProperty, shapeIdParts, type OperationShape } from "@tsmith/smithy";
import type { Subject } from "./subject.ts";

/** A request that leads to an operation, whatever its input: only its route matters. */
export function operationRequest(subject: Subject, shape: OperationShape): Request {
  const http = shape.traits.get("smithy.api#http");
  const { name } = shapeIdParts(shape.id);
  const { name: service } = shapeIdParts(subject.service.id);
  switch (subject.protocol) {
    case "aws.protocols#restJson1":
    case "aws.protocols#restXml": {
      if (!isNodeObject(http)) throw new Error(`\`${shape.id}\` has no HTTP binding`);
      const uri = String(nodeProperty(http, "uri")).replaceAll(/\{[^}]*\}/g, "1");
      return new Request(`http://localhost${uri}`, {
        method: String(nodeProperty(http, "method")),
      });
    }
    case "smithy.protocols#rpcv2Cbor":
    case "smithy.protocols#rpcv2Json":
      return new Request(`http://localhost/service/${service}/operation/${name}`, {
        method: "POST",
        headers: requiredHeaders(subject, shape),
      });
    default:
      return new Request("http://localhost/", {
        method: "POST",
        headers: requiredHeaders(subject, shape),
        body: `Action=${name}&Version=${subject.service.version}`,
      });
  }
}

/** The headers that every request for an operation has, which cases may leave out. */
export function requiredHeaders(
  { protocol, service }: Subject,
  { id }: OperationShape,
): Readonly<Record<string, string>> {
  const target = `${shapeIdParts(service.id).name}.${shapeIdParts(id).name}`;
  switch (protocol) {
    case "aws.protocols#awsJson1_0":
      return { "content-type": "application/x-amz-json-1.0", "x-amz-target": target };
    case "aws.protocols#awsJson1_1":
      return { "content-type": "application/x-amz-json-1.1", "x-amz-target": target };
    case "aws.protocols#awsQuery":
    case "aws.protocols#ec2Query":
      return { "content-type": "application/x-www-form-urlencoded" };
    case "smithy.protocols#rpcv2Cbor":
      return { "content-type": "application/cbor", "smithy-protocol": "rpc-v2-cbor" };
    case "smithy.protocols#rpcv2Json":
      return { "content-type": "application/json", "smithy-protocol": "rpc-v2-json" };
    default:
      return {};
  }
}
