import { eventStreams, isNodeArray, nodeProperty } from "@tsmith/smithy";
import { type Doc, reference } from "../../print/doc.ts";
import { literal } from "../../print/literal.ts";
import type { OperationView, ServiceView } from "../../view/service-view.ts";
import { runtimeValue } from "../runtime.ts";
import { pureCall } from "./pure-call.ts";

/** The middleware that an operation asks for, by its traits and its streams of events. @internal */
export function operationPlugins(view: ServiceView, { shape }: OperationView): readonly Doc[] {
  const { traits } = shape;
  const { input, output } = eventStreams(view.model, shape.id);
  const hasEvents = input !== undefined || output !== undefined;
  const compression = traits.get("smithy.api#requestCompression");
  return [
    ...(compression === undefined ? [] : [requestCompression(compression)]),
    ...(traits.has("smithy.api#httpChecksumRequired")
      ? [pureCall(runtimeValue("contentMd5", "@tsmith/client"), [])]
      : []),
    ...(hasEvents ? [eventStreamsCall()] : []),
  ];
}

function eventStreamsCall(): Doc {
  const service = reference("service", "./service.ts");
  return pureCall(runtimeValue("eventStreams", "@tsmith/client"), [service]);
}

/** @see https://smithy.io/2.0/spec/behavior-traits.html#requestcompression-trait */
function requestCompression(trait: Parameters<typeof nodeProperty>[0]): Doc {
  const encodings = nodeProperty(trait, "encodings");
  const names = isNodeArray(encodings) ? encodings.filter((name) => typeof name === "string") : [];
  return pureCall(runtimeValue("requestCompression", "@tsmith/client"), [literal(names)]);
}
