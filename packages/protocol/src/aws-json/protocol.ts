import { serveRpc } from "../rpc/serve.ts";
import type { Protocol, ProtocolServer, ServerOptions, ServiceDescription } from "../service.ts";
import { serverSide } from "../side.ts";
import { codecOf, messagesOf, type Version } from "./codec.ts";
import { awsJsonErrors } from "./errors.ts";

/**
 * JSON 1.0, the operation named by a header.
 *
 * @see https://smithy.io/2.0/aws/protocols/aws-json-1_0-protocol.html
 * @public
 */
export const awsJson1_0: Protocol = {
  id: "aws.protocols#awsJson1_0",
  mediaType: "application/x-amz-json-1.0",
  serve: (service, options) => serve("1.0", service, options),
};

/**
 * JSON 1.1, the operation named by a header.
 *
 * @see https://smithy.io/2.0/aws/protocols/aws-json-1_1-protocol.html
 * @public
 */
export const awsJson1_1: Protocol = {
  id: "aws.protocols#awsJson1_1",
  mediaType: "application/x-amz-json-1.1",
  serve: (service, options) => serve("1.1", service, options),
};

function serve(
  version: Version,
  service: ServiceDescription,
  options: ServerOptions,
): ProtocolServer {
  const side = serverSide(service, options);
  const messages = messagesOf(side, version);
  const codec = codecOf(side, service, messages);
  return serveRpc(codec, service, awsJsonErrors(messages, service, version));
}
