import type { UnknownError } from "../client.ts";
import { errorBody, errorOf, rejectionMembers } from "../codec/json/error.ts";
import { errorWriters, type ErrorWriters } from "../errors.ts";
import type { HttpCodec } from "../http/codec.ts";
import { responseWriter } from "../http/write-response.ts";
import type { ServiceDescription } from "../service.ts";
import { mediaType } from "./codec.ts";

const errorType = "x-amzn-errortype";

/** @see https://smithy.io/2.0/aws/protocols/aws-restjson1-protocol.html#operation-error-serialization */
export function restJson1Errors(codec: HttpCodec, service: ServiceDescription): ErrorWriters {
  return errorWriters(service, {
    errorWriter: ({ schema, shape, status }) =>
      responseWriter(codec, schema, status, { [errorType]: shape.name }),
    writeRejection: (rejection, { status, name }) =>
      new Response(JSON.stringify(rejectionMembers(rejection)), {
        status,
        headers: { "content-type": mediaType, [errorType]: name },
      }),
  });
}

/** Reads an error that a service answers with. */
export function readError({ status, headers }: Response, bytes: Uint8Array): UnknownError {
  const members = errorBody(bytes);
  const { __type, code } = members;
  return errorOf(status, [headers.get(errorType), __type, code], members);
}
