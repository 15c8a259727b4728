import { serveHttp } from "../http/serve.ts";
import type { Protocol } from "../service.ts";
import { serverSide } from "../side.ts";
import { codecOf } from "./codec.ts";
import { restXmlErrors } from "./errors.ts";

/**
 * XML over HTTP bindings.
 *
 * @see https://smithy.io/2.0/aws/protocols/aws-restxml-protocol.html
 * @public
 */
export const restXml: Protocol = {
  id: "aws.protocols#restXml",
  mediaType: "application/xml",
  serve: (service, options) => {
    const codec = codecOf(serverSide(service, options), service);
    return serveHttp(codec, service, restXmlErrors(codec, service, options));
  },
};
