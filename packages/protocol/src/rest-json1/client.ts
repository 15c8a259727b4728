import type { ClientProtocol } from "../client.ts";
import { connectHttp } from "../http/connect.ts";
import { clientSide } from "../side.ts";
import { codecOf } from "./codec.ts";
import { readError } from "./errors.ts";

/**
 * JSON over HTTP bindings, as a client speaks it.
 *
 * @see https://smithy.io/2.0/aws/protocols/aws-restjson1-protocol.html
 * @public
 */
export const restJson1Client: ClientProtocol = {
  id: "aws.protocols#restJson1",
  connect: (_service, operation, options) =>
    connectHttp(codecOf(clientSide), operation, readError, options),
};
