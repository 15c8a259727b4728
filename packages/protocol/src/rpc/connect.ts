import type { ClientOptions, OperationClient } from "../client.ts";
import { bytesOf } from "../codec/blob.ts";
import { baseUrlWriter } from "../http/base-url.ts";
import { inputValues, randomToken } from "../http/input-values.ts";
import { replyReader, type ReplyReaders } from "../reply.ts";
import type { OperationDescription } from "../service.ts";

/** How a client speaks of an operation whose messages are documents and nothing else. */
export interface RpcOperationCodec extends ReplyReaders {
  /** Below the URL of the service; starts with a slash. */
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  /** Nothing where the operation has no input, and its requests have no body. */
  readonly writeInput:
    | ((input: Readonly<Record<string, unknown>>) => string | Uint8Array<ArrayBuffer>)
    | undefined;
}

/** The client half of a protocol whose messages are documents and nothing else. */
export function connectRpc(
  codec: RpcOperationCodec,
  { schema, errors }: OperationDescription,
  { makeToken = randomToken }: ClientOptions = {},
): OperationClient {
  const { path, headers, writeInput } = codec;
  const valuesOf = inputValues(schema[4], makeToken);
  const writeBaseUrl = baseUrlWriter(schema);
  return {
    writeRequest: (input, endpoint) => {
      const values = valuesOf(input);
      const url = writeBaseUrl(endpoint, values) + path;
      // Bytes and no text, which would bring a type of its own.
      const body = writeInput === undefined ? null : bytesOf(writeInput(values));
      return new Request(url, { method: "POST", headers, body });
    },
    readResponse: replyReader(codec, errors),
  };
}
