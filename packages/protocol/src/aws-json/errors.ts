import type { ErrorWriters } from "../errors.ts";
import { typedErrors } from "../rpc/errors.ts";
import type { MessageCodec } from "../rpc/message.ts";
import type { ServiceDescription } from "../service.ts";
import type { Version } from "./codec.ts";

/** @see https://smithy.io/2.0/aws/protocols/aws-json-1_0-protocol.html#operation-error-serialization */
export function awsJsonErrors(
  messages: MessageCodec,
  service: ServiceDescription,
  version: Version,
): ErrorWriters {
  return typedErrors(messages, service, ({ id, name }) => (version === "1.0" ? id : name));
}
