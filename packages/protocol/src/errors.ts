import { targetOf, type ErrorSchema, type StructureShape, type Traits } from "@tsmith/schema";
import type {
  Exchange,
  ModeledError,
  OperationDescription,
  Rejection,
  RejectionCode,
  RejectionReason,
  ServiceDescription,
} from "./service.ts";
import { ownValidationError } from "./validation.ts";

/** How a protocol says that something went wrong. */
export interface ErrorWriters {
  readonly writeError: Exchange["writeError"];
  /** For an operation with these errors. */
  readonly rejectionWriter: (errors: OperationDescription["errors"]) => Exchange["writeRejection"];
}

/** What of it differs between protocols. */
interface ErrorFormat {
  /** Compiles the writer of an error's values. */
  readonly errorWriter: (error: ErrorShape) => (value: unknown) => Response;
  readonly writeRejection: (rejection: Rejection, code: RejectionCode) => Response;
}

/** An error of the model, as its writer needs it. */
export interface ErrorShape {
  readonly schema: ErrorSchema<unknown>;
  readonly shape: StructureShape;
  readonly traits: Traits;
  /** @see https://smithy.io/2.0/spec/http-bindings.html#httperror-trait */
  readonly status: number;
}

/** How the protocols call what they refuse. */
export const rejectionCodes: Readonly<Record<RejectionReason, RejectionCode>> = {
  serialization: { status: 400, name: "SerializationException" },
  validation: { status: 400, name: "ValidationException" },
  unsupportedMediaType: { status: 415, name: "UnsupportedMediaTypeException" },
  notAcceptable: { status: 406, name: "NotAcceptableException" },
  tooLarge: { status: 413, name: "RequestEntityTooLargeException" },
  unknownOperation: { status: 404, name: "UnknownOperationException" },
  internal: { status: 500, name: "InternalFailure" },
};

/**
 * Writes errors of the model, each schema compiled once, and what the protocol itself refuses: as
 * an error of the service where it has one for it, else as the protocol does.
 */
export function errorWriters(
  service: Pick<ServiceDescription, "constraints" | "operations">,
  { errorWriter, writeRejection }: ErrorFormat,
): ErrorWriters {
  const writers = new WeakMap<object, (value: unknown) => Response>();
  const writeError = ({ schema, value }: ModeledError): Response => {
    const write = writers.get(schema) ?? errorWriter(errorShape(schema));
    writers.set(schema, write);
    return write(value);
  };
  const refuse = (rejection: Rejection): Response =>
    writeRejection(rejection, rejection.code ?? rejectionCodes[rejection.reason]);
  return {
    writeError,
    rejectionWriter: (errors) => (rejection) => {
      if (rejection.reason !== "validation") return refuse(rejection);
      const error = ownValidationError(errors, service, rejection);
      try {
        return error === undefined ? refuse(rejection) : writeError(error);
      } catch {
        // Its members have the names that are known, but other shapes.
        return refuse(rejection);
      }
    },
  };
}

function errorShape(schema: ErrorSchema<unknown>): ErrorShape {
  const { shape, traits } = targetOf(schema);
  if (shape.type !== "structure") throw new TypeError("An error is a structure");
  return {
    schema,
    shape,
    traits,
    status: traits.httpError ?? faultStatus(traits),
  };
}

/** The status that says who is at fault, and no more. */
export function faultStatus({ error }: Traits): number {
  return error === "client" ? 400 : 500;
}
