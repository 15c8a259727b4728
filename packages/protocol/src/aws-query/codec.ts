import { awsQueryForm } from "../codec/form/format.ts";
import { element, textElement } from "../codec/xml/element.ts";
import { queryCodec, type QueryCodec } from "../query/codec.ts";
import type { ServerOptions, ServiceDescription } from "../service.ts";
import type { Side } from "../side.ts";

/** @see https://smithy.io/2.0/aws/protocols/aws-query-protocol.html#response-serialization */
export function codecOf(
  side: Side,
  service: ServiceDescription,
  options: ServerOptions,
): QueryCodec {
  return queryCodec(side, service, options, {
    form: awsQueryForm,
    mediaType: "text/xml",
    wrapOutput: (operation, output, requestId) => {
      const result =
        output === undefined
          ? ""
          : element(`${operation}Result`, output.attributes, output.content);
      const metadata = element("ResponseMetadata", "", textElement("RequestId", requestId));
      return { attributes: "", content: result + metadata };
    },
  });
}
