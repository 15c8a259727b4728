import {
  eventStreams,
  isNodeArray,
  nodeProperty,
  type NodeValue,
  type StructureShape,
} from "@tsmith/smithy";
import type { Doc } from "../../print/doc.ts";
import { literal, property } from "../../print/literal.ts";
import type { OperationView, ServiceView } from "../../view/service-view.ts";
import { runtimeValue } from "../runtime.ts";
import { pureCall, pureCallOf } from "./pure-call.ts";

/** The middleware that an operation asks for, by its traits and its streams of events. @internal */
export function operationPlugins(view: ServiceView, operation: OperationView): readonly Doc[] {
  const { traits } = operation.shape;
  const { input, output } = eventStreams(view.model, operation.shape.id);
  const hasEvents = input !== undefined || output !== undefined;
  const compression = traits.get("smithy.api#requestCompression");
  const checksum = traits.get("aws.protocols#httpChecksum");
  return [
    ...(compression === undefined ? [] : [requestCompression(compression)]),
    ...(traits.has("smithy.api#httpChecksumRequired")
      ? [pureCall(runtimeValue("contentMd5", "@tsmith/client"), [])]
      : []),
    ...(checksum === undefined ? [] : [httpChecksum(checksum, operation.input)]),
    ...(hasEvents ? [pureCall(runtimeValue("eventStreams", "@tsmith/client"), [])] : []),
  ];
}

/** @see https://smithy.io/2.0/aws/aws-core.html#aws-protocols-httpchecksum-trait */
function httpChecksum(trait: NodeValue, input: StructureShape | undefined): Doc {
  const name = nodeProperty(trait, "requestAlgorithmMember");
  const member = typeof name === "string" ? input?.members.get(name) : undefined;
  const header = member?.traits.get("smithy.api#httpHeader");
  const description = Object.entries({
    requestChecksumRequired: nodeProperty(trait, "requestChecksumRequired"),
    requestAlgorithmMember: name,
    requestAlgorithmHeader: typeof header === "string" ? header.toLowerCase() : undefined,
    requestValidationModeMember: nodeProperty(trait, "requestValidationModeMember"),
    responseAlgorithms: nodeProperty(trait, "responseAlgorithms"),
  });
  return pureCallOf(
    runtimeValue("httpChecksum", "@tsmith/client"),
    description.flatMap(([key, value]) =>
      value === undefined ? [] : [property(key, literal(value))],
    ),
  );
}

/** @see https://smithy.io/2.0/spec/behavior-traits.html#requestcompression-trait */
function requestCompression(trait: NodeValue): Doc {
  const encodings = nodeProperty(trait, "encodings");
  const names = isNodeArray(encodings) ? encodings.filter((name) => typeof name === "string") : [];
  return pureCall(runtimeValue("requestCompression", "@tsmith/client"), [literal(names)]);
}
