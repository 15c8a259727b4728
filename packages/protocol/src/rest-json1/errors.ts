import { targetOf, type SchemaRef } from "../schema/shape.ts";
import type { ModeledError, OperationDescription, Rejection, RejectionReason } from "../service.ts";
import { ownValidationError } from "../validation.ts";
import { mediaType, type RestJson1Codec } from "./codec.ts";
import { responseWriter, type ResponseWriter } from "./response.ts";

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
