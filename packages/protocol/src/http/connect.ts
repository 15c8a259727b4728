import type { ClientOptions, OperationClient } from "../client.ts";
import { replyReader, type ErrorReader } from "../reply.ts";
import type { OperationDescription } from "../service.ts";
import type { HttpCodec } from "./codec.ts";
import { randomToken } from "./input-values.ts";
import { isStreamed, responseReader } from "./read-response.ts";
import { requestWriter } from "./write-request.ts";

/** The client half of a protocol over HTTP bindings. */
export function connectHttp(
  codec: HttpCodec,
  operation: OperationDescription,
  readError: ErrorReader,
  { makeToken = randomToken }: ClientOptions = {},
): OperationClient {
  const { schema, errors } = operation;
  const document = codec.outputDocument?.(operation) ?? codec.document;
  const errorCodec = { ...codec, document: codec.errorDocument ?? codec.document };
  const readers = {
    readOutput: responseReader({ ...codec, document }, schema[5]),
    isStreamed: isStreamed(schema[5]),
    readError,
    errorReader: (error: (typeof errors)[number]) => responseReader(errorCodec, error),
  };
  return {
    writeRequest: requestWriter(codec, operation, makeToken),
    readResponse: replyReader(readers, errors),
  };
}
