import type { ClientOptions, ClientProtocol, OperationClient, ServiceIdentity } from "../client.ts";
import { queryModeHeader } from "../query-error.ts";
import { connectRpc } from "../rpc/connect.ts";
import { messageReplies } from "../rpc/message-replies.ts";
import type { OperationDescription } from "../service.ts";
import { clientSide } from "../side.ts";
import { messagesOf, type Version } from "./codec.ts";
import { errorReader } from "./errors.ts";

/**
 * JSON 1.0, the operation named by a header, as a client speaks it.
 *
 * @see https://smithy.io/2.0/aws/protocols/aws-json-1_0-protocol.html
 * @public
 */
export const awsJson1_0Client: ClientProtocol = {
  id: "aws.protocols#awsJson1_0",
  connect: (service, operation, options) => connect("1.0", service, operation, options),
};

/**
 * JSON 1.1, the operation named by a header, as a client speaks it.
 *
 * @see https://smithy.io/2.0/aws/protocols/aws-json-1_1-protocol.html
 * @public
 */
export const awsJson1_1Client: ClientProtocol = {
  id: "aws.protocols#awsJson1_1",
  connect: (service, operation, options) => connect("1.1", service, operation, options),
};

function connect(
  version: Version,
  service: ServiceIdentity,
  operation: OperationDescription,
  options: ClientOptions | undefined,
): OperationClient {
  const messages = messagesOf(clientSide, version);
  const { schema } = operation;
  const codec = {
    path: "/",
    headers: {
      "content-type": messages.mediaType,
      "x-amz-target": `${service.id.split("#")[1]}.${schema[2]}`,
      ...queryModeHeader(service),
    },
    writeInput: messages.writer(schema[4]),
    ...messageReplies(messages, schema[5]),
    readError: errorReader(messages),
  };
  return connectRpc(codec, operation, options);
}
