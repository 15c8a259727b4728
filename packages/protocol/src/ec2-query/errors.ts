import { element, textElement } from "../codec/xml/element.ts";
import { faultStatus, type ErrorWriters } from "../errors.ts";
import type { QueryCodec } from "../query/codec.ts";
import { queryErrors } from "../query/errors.ts";
import type { ServiceDescription } from "../service.ts";

/** @see https://smithy.io/2.0/aws/protocols/aws-ec2-query-protocol.html#operation-error-serialization */
export function ec2QueryErrors(codec: QueryCodec, service: ServiceDescription): ErrorWriters {
  return queryErrors(codec, service, {
    codeOf: ({ shape, traits }) => [shape.name, faultStatus(traits)],
    head: (_fault, code) => textElement("Code", code),
    wrapError: (error, requestId) =>
      element("Response", "", element("Errors", "", error) + textElement("RequestID", requestId)),
  });
}
