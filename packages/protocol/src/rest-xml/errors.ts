import { membersWriter } from "../codec/xml/encode.ts";
import { element, textElement } from "../codec/xml/element.ts";
import { errorHead, faultOf, rejectionContent } from "../codec/xml/error.ts";
import { errorWriters, type ErrorWriters } from "../errors.ts";
import { outputBindings } from "../http/bindings.ts";
import type { DocumentCodec } from "../http/codec.ts";
import { responseWriter } from "../http/write-response.ts";
import { requestIds } from "../request-ids.ts";
import type { ServiceDescription } from "../service.ts";
import { mediaType, type RestXmlCodec } from "./codec.ts";

/** @see https://smithy.io/2.0/aws/protocols/aws-restxml-protocol.html#operation-error-serialization */
export function restXmlErrors(codec: RestXmlCodec, service: ServiceDescription): ErrorWriters {
  const wrap = envelope(service, requestIds());
  return errorWriters(codec, {
    errorWriter: ({ schema, shape, traits, status }) => {
      const head = errorHead(faultOf(traits), shape.name);
      const writeMembers = membersWriter(codec.xml.encoders, shape, outputBindings(shape).body);
      const document: DocumentCodec = {
        ...codec.document,
        membersWriter: () => (values) => wrap(head + writeMembers(values).content),
      };
      return responseWriter({ ...codec, document }, schema, status);
    },
    writeRejection: (rejection, code) =>
      new Response(wrap(rejectionContent(rejection, code)), {
        status: code.status,
        headers: { "content-type": mediaType },
      }),
  });
}

/** Puts the content of an error into the envelope of the service. */
function envelope(
  { noErrorWrapping }: ServiceDescription,
  makeId: () => string,
): (content: string) => string {
  return (content) => {
    const id = textElement("RequestId", makeId());
    if (noErrorWrapping === true) return element("Error", "", content + id);
    return element("ErrorResponse", "", element("Error", "", content) + id);
  };
}
