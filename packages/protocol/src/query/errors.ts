import { element } from "../codec/xml/element.ts";
import { faultOf, faultOfStatus, rejectionContent, type Fault } from "../codec/xml/error.ts";
import { contentWriter } from "../codec/xml/encode.ts";
import { errorWriters, type ErrorShape, type ErrorWriters } from "../errors.ts";
import type { ServiceDescription } from "../service.ts";
import type { QueryCodec } from "./codec.ts";

/** What of an error the two protocols do not share. */
export interface QueryErrorDialect {
  /** The code and the status of an error of the model. */
  readonly codeOf: (error: ErrorShape) => readonly [code: string, status: number];
  /** The elements that an error starts with. */
  readonly head: (fault: Fault, code: string) => string;
  /** The document of an error. */
  readonly wrapError: (error: string, requestId: string) => string;
}

/** @see https://smithy.io/2.0/aws/protocols/aws-query-protocol.html#operation-error-serialization */
export function queryErrors(
  codec: QueryCodec,
  service: ServiceDescription,
  { codeOf, head, wrapError }: QueryErrorDialect,
): ErrorWriters {
  const { encoders, respond } = codec;
  return errorWriters(service, {
    errorWriter: (error) => {
      const [code, status] = codeOf(error);
      const start = head(faultOf(error.traits), code);
      const write = contentWriter(encoders, error.shape);
      return (value) => {
        const { attributes, content } = write(value);
        const written = element("Error", attributes, start + content);
        return respond(status, (id) => wrapError(written, id));
      };
    },
    writeRejection: (rejection, { status, name }) => {
      const start = head(faultOfStatus(status), name);
      const error = element("Error", "", start + rejectionContent(rejection));
      return respond(status, (id) => wrapError(error, id));
    },
  });
}
