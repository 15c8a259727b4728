import type { ClientOptions, OperationClient, ServiceIdentity } from "../client.ts";
import { errorOf } from "../codec/json/error.ts";
import { queryModeHeader } from "../query-error.ts";
import { Rejection, type OperationDescription } from "../service.ts";
import { connectRpc } from "./connect.ts";
import { messageReplies } from "./message-replies.ts";
import { hasNoMembers, protocolHeader, type Rpcv2Format } from "./rpcv2.ts";

/**
 * The client half of either protocol.
 *
 * @see https://smithy.io/2.0/additional-specs/protocols/smithy-rpc-v2-cbor.html#operation-response-deserialization
 */
export function connectRpcv2(
  format: Rpcv2Format,
  service: ServiceIdentity,
  operation: OperationDescription,
  options: ClientOptions | undefined,
): OperationClient {
  const { mediaType, writer, read } = format.messages;
  const { schema } = operation;
  const { readOutput, errorReader } = messageReplies(format.messages, schema[5]);
  const hasInput = !hasNoMembers(schema[4]);
  const codec = {
    path: `/service/${service.id.split("#")[1]}/operation/${schema[2]}`,
    headers: {
      ...protocolHeader(format),
      ...queryModeHeader(service),
      accept: mediaType,
      ...(hasInput && { "content-type": mediaType }),
    },
    writeInput: hasInput ? writer(schema[4]) : undefined,
    readOutput: (response: Response, bytes: Uint8Array) => {
      if (isOf(format, response)) return readOutput(response, bytes);
      throw new Rejection("serialization", "The response is of another protocol");
    },
    readError: (response: Response, bytes: Uint8Array) => {
      // Of a response of another protocol only the status counts.
      const members = isOf(format, response) ? read(bytes) : {};
      return errorOf(response.status, [members["__type"]], members);
    },
    errorReader,
  };
  return connectRpc(codec, operation, options);
}

function isOf({ name }: Rpcv2Format, { headers }: Response): boolean {
  return headers.get("smithy-protocol") === name;
}
