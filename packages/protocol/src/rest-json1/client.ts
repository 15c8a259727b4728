import type { ClientProtocol, OperationClient, Reply } from "../client.ts";
import { readBody } from "../http/body.ts";
import { targetOf } from "../schema/shape.ts";
import type { ErrorSchema } from "@tsmith/schema";
import { clientCodec, type RestJson1Codec } from "./codec.ts";
import { errorNameOf, unknownErrorOf } from "./errors.ts";
import { isStreamed, responseReader, type ResponseReader } from "./read-response.ts";
import { requestWriter } from "./write-request.ts";

/**
 * JSON over HTTP bindings, as a client speaks it.
 *
 * @see https://smithy.io/2.0/aws/protocols/aws-restjson1-protocol.html
 * @public
 */
export const restJson1Client: ClientProtocol = {
  id: "aws.protocols#restJson1",
  connect: (operation, { makeToken = randomToken } = {}) => {
    const codec = clientCodec();
    return {
      writeRequest: requestWriter(codec, operation, makeToken),
      readResponse: replyReader(codec, operation.schema[5], operation.errors),
    };
  },
};

function randomToken(): string {
  return crypto.randomUUID();
}

function replyReader(
  codec: RestJson1Codec,
  output: Parameters<typeof responseReader>[1],
  errors: readonly ErrorSchema<unknown>[],
): OperationClient["readResponse"] {
  const readOutput = responseReader(codec, output);
  const isStream = isStreamed(output);
  const readers = new Map<ErrorSchema<unknown>, ResponseReader>();
  return async (response): Promise<Reply> => {
    const isSuccess = response.status < 300;
    const bytes = isSuccess && isStream ? new Uint8Array() : await readBody(response, Infinity);
    if (isSuccess) return { output: readOutput(response, bytes) };
    const name = errorNameOf(response.headers, bytes);
    const schema = errors.find((error) => nameOf(error) === name);
    if (schema === undefined) return { unknownError: unknownErrorOf(response.status, name, bytes) };
    const read = readers.get(schema) ?? responseReader(codec, schema);
    readers.set(schema, read);
    return { error: { schema, value: read(response, bytes) } };
  };
}

function nameOf(schema: ErrorSchema<unknown>): string | undefined {
  const { shape } = targetOf(schema);
  return shape.type === "structure" ? shape.name : undefined;
}
