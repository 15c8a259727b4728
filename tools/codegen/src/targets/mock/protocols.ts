import type { ShapeId } from "@tsmith/smithy";
import { list } from "../../print/code.ts";
import { type Doc, reference } from "../../print/doc.ts";
import { spokenProtocols } from "../../view/protocol.ts";
import type { ServiceView } from "../../view/service-view.ts";
import { runtimeValue } from "../runtime.ts";

/** The protocols that @tsmith/protocol serves: shape id → subpath and export. */
const SERVED: ReadonlyMap<ShapeId, { readonly module: string; readonly name: string }> = new Map([
  ["aws.protocols#awsJson1_0", { module: "aws-json", name: "awsJson1_0" }],
  ["aws.protocols#awsJson1_1", { module: "aws-json", name: "awsJson1_1" }],
  ["aws.protocols#awsQuery", { module: "aws-query", name: "awsQuery" }],
  ["aws.protocols#ec2Query", { module: "ec2-query", name: "ec2Query" }],
  ["aws.protocols#restJson1", { module: "rest-json1", name: "restJson1" }],
  ["aws.protocols#restXml", { module: "rest-xml", name: "restXml" }],
  ["smithy.protocols#rpcv2Cbor", { module: "rpcv2-cbor", name: "rpcv2Cbor" }],
  ["smithy.protocols#rpcv2Json", { module: "rpcv2-json", name: "rpcv2Json" }],
]);

/**
 * The protocols that a service speaks, as code.
 *
 * @throws Error where one is not one that we generate for: no view has another.
 * @internal
 */
export function protocolsDoc(view: ServiceView): Doc {
  const protocols = spokenProtocols(view).map(protocolDoc);
  const [first] = protocols;
  if (first !== undefined && protocols.length === 1) return first;
  return [runtimeValue("oneOf", "@tsmith/protocol"), list("(", protocols, ")")];
}

function protocolDoc(id: ShapeId): Doc {
  const served = SERVED.get(id);
  if (served === undefined) throw new Error(`\`${id}\` has no server.`);
  return reference(served.name, `@tsmith/protocol/${served.module}`);
}

/** The table, for a test that holds it against the runtime and what views may have. @internal */
export const servedProtocols: ReadonlyMap<ShapeId, { readonly module: string }> = SERVED;
