import type { ClientProtocol } from "../client.ts";
import { connectHttp } from "../http/connect.ts";
import { clientSide } from "../side.ts";
import { codecOf } from "./codec.ts";
import { readError } from "./errors.ts";

/**
 * XML over HTTP bindings, as a client speaks it.
 *
 * @see https://smithy.io/2.0/aws/protocols/aws-restxml-protocol.html
 * @public
 */
export const restXmlClient: ClientProtocol = {
  id: "aws.protocols#restXml",
  connect: (service, operation, options) =>
    connectHttp(codecOf(clientSide, service), operation, readError, options),
};
