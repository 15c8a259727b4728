import type { ErrorSchema } from "@tsmith/schema";
import type { ClientOptions, OperationClient, Reply, UnknownError } from "../client.ts";
import { targetOf } from "../schema/shape.ts";
import type { OperationDescription } from "../service.ts";
import { readBody } from "./body.ts";
import type { HttpCodec } from "./codec.ts";
import { isStreamed, responseReader, type ResponseReader } from "./read-response.ts";
import { requestWriter } from "./write-request.ts";

/** Reads what a protocol says of an error that a service answers with. */
export type ErrorReader = (response: Response, bytes: Uint8Array) => UnknownError;

/** The client half of a protocol over HTTP bindings. */
export function connectHttp(
  codec: HttpCodec,
  operation: OperationDescription,
  readError: ErrorReader,
  { makeToken = randomToken }: ClientOptions = {},
): OperationClient {
  return {
    writeRequest: requestWriter(codec, operation, makeToken),
    readResponse: replyReader(codec, operation, readError),
  };
}

function randomToken(): string {
  return crypto.randomUUID();
}

function replyReader(
  codec: HttpCodec,
  { schema, errors }: OperationDescription,
  readError: ErrorReader,
): OperationClient["readResponse"] {
  const output = schema[5];
  const readOutput = responseReader(codec, output);
  const isStream = isStreamed(output);
  const readers = new Map<ErrorSchema<unknown>, ResponseReader>();
  return async (response): Promise<Reply> => {
    const isSuccess = response.status < 300;
    const bytes = isSuccess && isStream ? new Uint8Array() : await readBody(response, Infinity);
    if (isSuccess) return { output: readOutput(response, bytes) };
    const unknownError = readError(response, bytes);
    const error = errors.find((candidate) => nameOf(candidate) === unknownError.name);
    if (error === undefined) return { unknownError };
    const read = readers.get(error) ?? responseReader(codec, error);
    readers.set(error, read);
    return { error: { schema: error, value: read(response, bytes) } };
  };
}

function nameOf(schema: ErrorSchema<unknown>): string | undefined {
  const { shape } = targetOf(schema);
  return shape.type === "structure" ? shape.name : undefined;
}
