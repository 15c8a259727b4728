import type { UnknownError } from "../client.ts";
import { isObject } from "../codec/json/decoder.ts";
import { utf8 } from "../codec/utf8.ts";
import { targetOf, type SchemaRef } from "../schema/shape.ts";
import type { ModeledError, OperationDescription, Rejection, RejectionReason } from "../service.ts";
import { ownValidationError } from "../validation.ts";
import { mediaType, type RestJson1Codec } from "./codec.ts";
import { responseWriter, type ResponseWriter } from "./write-response.ts";

const errorType = "x-amzn-errortype";

/** Writes errors of the model; each schema is compiled once. */
export function errorWriter(codec: RestJson1Codec): (error: ModeledError) => Response {
  const writers = new WeakMap<object, ResponseWriter>();
  return ({ schema, value }) => {
    const write = writers.get(schema) ?? modeledErrorWriter(codec, schema);
    writers.set(schema, write);
    return write(value);
  };
}

/** @see https://smithy.io/2.0/aws/protocols/aws-restjson1-protocol.html#operation-error-serialization */
function modeledErrorWriter(codec: RestJson1Codec, schema: SchemaRef): ResponseWriter {
  const { shape, traits } = targetOf(schema);
  if (shape.type !== "structure") throw new TypeError("An error is a structure");
  const status = traits.httpError ?? (traits.error === "client" ? 400 : 500);
  return responseWriter(codec, schema, status, { [errorType]: shape.name });
}

const rejections: Readonly<Record<RejectionReason, readonly [status: number, name: string]>> = {
  serialization: [400, "SerializationException"],
  validation: [400, "ValidationException"],
  unsupportedMediaType: [415, "UnsupportedMediaTypeException"],
  notAcceptable: [406, "NotAcceptableException"],
  tooLarge: [413, "RequestEntityTooLargeException"],
  internal: [500, "InternalFailure"],
};

/** Writes what the protocol itself refuses of an operation with these errors. */
export function rejectionWriter(
  { json }: RestJson1Codec,
  errors: OperationDescription["errors"],
  writeError: (error: ModeledError) => Response,
): (rejection: Rejection) => Response {
  return (rejection) => {
    if (rejection.reason !== "validation") return writeRejection(rejection);
    const error = ownValidationError(errors, json.constraints, rejection);
    try {
      return error === undefined ? writeRejection(rejection) : writeError(error);
    } catch {
      // Its members have the names that are known, but other shapes.
      return writeRejection(rejection);
    }
  };
}

function writeRejection({ reason, message, failures }: Rejection): Response {
  const [status, name] = rejections[reason];
  const body =
    reason === "validation"
      ? { message, fieldList: failures.map((failure) => ({ ...failure })) }
      : { message };
  const headers = { "content-type": mediaType, [errorType]: name };
  return new Response(JSON.stringify(body), { status, headers });
}

/**
 * The name of an error that a response holds: without its namespace, and without what is behind a
 * colon.
 *
 * @see https://smithy.io/2.0/aws/protocols/aws-restjson1-protocol.html#operation-error-serialization
 */
export function errorNameOf(headers: Headers, bytes: Uint8Array): string {
  const body = errorBody(bytes);
  const given = [headers.get(errorType), body["__type"], body["code"]];
  const text = given.find((name) => typeof name === "string") ?? "";
  return text.split(":")[0]?.split("#").at(-1)?.trim() ?? "";
}

/** An error that the model does not know. */
export function unknownErrorOf(status: number, name: string, bytes: Uint8Array): UnknownError {
  const { message, Message } = errorBody(bytes);
  return { status, name, message: String(message ?? Message ?? "") };
}

/** Whatever comes from a proxy on the way may be no JSON. */
function errorBody(bytes: Uint8Array): Readonly<Record<string, unknown>> {
  try {
    const body: unknown = JSON.parse(utf8(bytes));
    return isObject(body) ? body : {};
  } catch {
    return {};
  }
}
