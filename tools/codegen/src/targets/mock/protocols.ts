import type { ShapeId } from "@tsmith/smithy";
import { code } from "../../print/code.ts";
import { type Doc, reference } from "../../print/doc.ts";
import { literal } from "../../print/literal.ts";
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

/** A protocol as code; one that is not served yet says so when the mock is made. @internal */
export function protocolDoc(id: ShapeId): Doc {
  const served = SERVED.get(id);
  if (served === undefined) {
    return code`${runtimeValue("unservedProtocol", "@tsmith/mock/core")}(${literal(id)})`;
  }
  return reference(served.name, `@tsmith/protocol/${served.module}`);
}

/** The subpaths of @tsmith/protocol that the table leads to. @internal */
export const servedModules: ReadonlySet<string> = new Set(
  [...SERVED.values()].map(({ module }) => module),
);

/** Whether @tsmith/protocol serves a protocol. @internal */
export function isServed(id: ShapeId): boolean {
  return SERVED.has(id);
}
