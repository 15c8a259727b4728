import { errorOf } from "../codec/json/error.ts";
import type { ErrorWriters } from "../errors.ts";
import type { ErrorReader } from "../reply.ts";
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

/** Reads an error that a service answers with; AWS's say what it is in one place or another. */
export function errorReader({ read }: MessageCodec): ErrorReader {
  return ({ status, headers }, bytes) => {
    const members = read(bytes);
    const { __type, code } = members;
    return errorOf(status, [headers.get("x-amzn-errortype"), __type, code], members);
  };
}
