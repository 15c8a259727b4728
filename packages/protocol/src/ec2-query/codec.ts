import { ec2QueryForm } from "../codec/form/format.ts";
import { textElement } from "../codec/xml/element.ts";
import { queryCodec, type QueryCodec } from "../query/codec.ts";
import type { ServerOptions, ServiceDescription } from "../service.ts";
import type { Side } from "../side.ts";

/** @see https://smithy.io/2.0/aws/protocols/aws-ec2-query-protocol.html#response-serialization */
export function codecOf(
  side: Side,
  service: ServiceDescription,
  options: ServerOptions,
): QueryCodec {
  return queryCodec(side, service, options, {
    form: ec2QueryForm,
    mediaType: "text/xml;charset=UTF-8",
    wrapOutput: (_operation, { attributes, content } = noOutput, requestId) => ({
      attributes,
      content: content + textElement("requestId", requestId),
    }),
  });
}

const noOutput = { attributes: "", content: "" };
