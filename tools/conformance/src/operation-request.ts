import { isNodeObject, nodeProperty, shapeIdParts, type OperationShape } from "@tsmith/smithy";

/** A request that leads to an operation, whatever its input: only its route matters. */
export function operationRequest(protocol: string, shape: OperationShape): Request {
  const http = shape.traits.get("smithy.api#http");
  if (protocol.startsWith("aws.protocols#rest") && isNodeObject(http)) {
    const uri = String(nodeProperty(http, "uri")).replaceAll(/\{[^}]*\}/g, "1");
    return new Request(`http://localhost${uri}`, { method: String(nodeProperty(http, "method")) });
  }
  const { name } = shapeIdParts(shape.id);
  return new Request("http://localhost/", {
    method: "POST",
    headers: { "x-amz-target": `.${name}` },
  });
}
