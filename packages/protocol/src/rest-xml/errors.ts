import { membersWriter } from "../codec/xml/encode.ts";
import { element, textElement } from "../codec/xml/element.ts";
import {
  errorHead,
  errorOfXml,
  errorRoot,
  faultOf,
  faultOfStatus,
  rejectionContent,
} from "../codec/xml/error.ts";
import type { UnknownError } from "../client.ts";
import { errorWriters, type ErrorWriters } from "../errors.ts";
import { outputBindings } from "../http/bindings.ts";
import type { DocumentCodec } from "../http/codec.ts";
import { responseWriter } from "../http/write-response.ts";
import { requestIdHeader, requestIds } from "../request-ids.ts";
import type { ServerOptions, ServiceDescription } from "../service.ts";
import { errorNode, mediaType, type RestXmlCodec } from "./codec.ts";

/** @see https://smithy.io/2.0/aws/protocols/aws-restxml-protocol.html#operation-error-serialization */
export function restXmlErrors(
  codec: RestXmlCodec,
  service: ServiceDescription,
  { makeRequestId = requestIds() }: ServerOptions,
): ErrorWriters {
  return errorWriters(service, {
    errorWriter: ({ schema, shape, traits, status }) => {
      const head = errorHead(faultOf(traits), shape.name);
      const writeMembers = membersWriter(codec.xml.encoders, shape, outputBindings(shape).body);
      return (value) => {
        const id = makeRequestId();
        const document: DocumentCodec = {
          ...codec.document,
          membersWriter: () => (values) => wrap(service, head + writeMembers(values).content, id),
        };
        const write = responseWriter({ ...codec, document }, schema, status, requestIdHeader(id));
        return write(value);
      };
    },
    writeRejection: (rejection, { status, name }) => {
      const id = makeRequestId();
      const content = errorHead(faultOfStatus(status), name) + rejectionContent(rejection);
      return new Response(wrap(service, content, id), {
        status,
        headers: { "content-type": mediaType, ...requestIdHeader(id) },
      });
    },
  });
}

/** Reads an error that a service answers with. */
export function readError({ status }: Response, bytes: Uint8Array): UnknownError {
  const root = errorRoot(bytes);
  return errorOfXml(status, root && errorNode(root));
}

/** Puts the content of an error into the envelope of the service. */
function wrap({ noErrorWrapping }: ServiceDescription, content: string, requestId: string): string {
  const id = textElement("RequestId", requestId);
  if (noErrorWrapping === true) return element("Error", "", content + id);
  return element("ErrorResponse", "", element("Error", "", content) + id);
}
