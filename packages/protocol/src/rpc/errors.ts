import type { StructureShape } from "@tsmith/schema";
import { rejectionMembers } from "../codec/json/error.ts";
import { errorWriters, type ErrorWriters } from "../errors.ts";
import { queryErrorHeader } from "../query-error.ts";
import type { ServiceDescription } from "../service.ts";
import type { MessageCodec } from "./message.ts";

/**
 * Errors whose documents say what they are as `__type`.
 *
 * @param typeOf - What stands there for an error of the model, or of the framework.
 * @param named - Headers that every response has.
 */
export function typedErrors(
  { mediaType, errorWriter, write }: MessageCodec,
  service: Pick<ServiceDescription, "awsQueryCompatible" | "constraints" | "operations">,
  typeOf: (error: Pick<StructureShape, "id" | "name">) => string,
  named: Readonly<Record<string, string>> = {},
): ErrorWriters {
  const headers = { "content-type": mediaType, ...named };
  return errorWriters(service, {
    errorWriter: ({ shape, traits, status }) => {
      const writeError = errorWriter(shape, typeOf(shape));
      const all = { ...headers, ...queryErrorHeader(service, traits, shape) };
      return (value) => new Response(writeError(value), { status, headers: all });
    },
    writeRejection: (rejection, { status, name }) => {
      const type = typeOf({ id: `smithy.framework#${name}`, name });
      const body = write({ __type: type, ...rejectionMembers(rejection) });
      return new Response(body, { status, headers });
    },
  });
}
