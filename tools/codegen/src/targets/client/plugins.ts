import { isNodeArray, nodeProperty } from "@tsmith/smithy";
import type { Doc } from "../../print/doc.ts";
import { literal } from "../../print/literal.ts";
import type { OperationView } from "../../view/service-view.ts";
import { runtimeValue } from "../runtime.ts";
import { pureCall } from "./pure-call.ts";

/** The middleware that traits of an operation ask for. @internal */
export function operationPlugins({ shape: { traits } }: OperationView): readonly Doc[] {
  const compression = traits.get("smithy.api#requestCompression");
  return [
    ...(compression === undefined ? [] : [requestCompression(compression)]),
    ...(traits.has("smithy.api#httpChecksumRequired")
      ? [pureCall(runtimeValue("contentMd5", "@tsmith/client"), [])]
      : []),
  ];
}

/** @see https://smithy.io/2.0/spec/behavior-traits.html#requestcompression-trait */
function requestCompression(trait: Parameters<typeof nodeProperty>[0]): Doc {
  const encodings = nodeProperty(trait, "encodings");
  const names = isNodeArray(encodings) ? encodings.filter((name) => typeof name === "string") : [];
  return pureCall(runtimeValue("requestCompression", "@tsmith/client"), [literal(names)]);
}
