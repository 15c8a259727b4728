import { element, textElement } from "../codec/xml/element.ts";
import { errorHead } from "../codec/xml/error.ts";
import { faultStatus, type ErrorWriters } from "../errors.ts";
import type { QueryCodec } from "../query/codec.ts";
import { queryErrors } from "../query/errors.ts";
import { queryErrorCode } from "../query-error.ts";
import type { ServiceDescription } from "../service.ts";

/** @see https://smithy.io/2.0/aws/protocols/aws-query-protocol.html#operation-error-serialization */
export function awsQueryErrors(codec: QueryCodec, service: ServiceDescription): ErrorWriters {
  return queryErrors(codec, service, {
    codeOf: ({ shape, traits }) => [
      queryErrorCode(traits, shape),
      traits.awsQueryError?.[1] ?? faultStatus(traits),
    ],
    head: errorHead,
    wrapError: (error, requestId) =>
      element("ErrorResponse", "", error + textElement("RequestId", requestId)),
  });
}
