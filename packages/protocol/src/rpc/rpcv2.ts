import { targetOf, type SchemaRef } from "@tsmith/schema";
import type { EventCodec } from "../event-stream/codec.ts";
import { initialResponseWriter } from "../event-stream/initial-message.ts";
import { eventStreamMediaType } from "../event-stream/media-type.ts";
import { eventStreamMember } from "../event-stream/union.ts";
import { isAcceptable } from "../http/media-type.ts";
import { splitUrl } from "../http/query.ts";
import { Rejection, type ProtocolServer, type ServiceDescription } from "../service.ts";
import type { Side } from "../side.ts";
import type { RpcCodec } from "./codec.ts";
import { typedErrors } from "./errors.ts";
import type { MessageCodec } from "./message.ts";
import { serveRpc } from "./serve.ts";

/** What the two protocols differ in. */
export interface Rpcv2Format {
  /** What the header `smithy-protocol` says. */
  readonly name: string;
  readonly messages: MessageCodec;
  /** Whether a path may name the service with its namespace. */
  readonly takesNamespace: boolean;
}

/** The server half of either protocol. */
export function serveRpcv2(
  side: Side,
  service: ServiceDescription,
  format: Rpcv2Format,
): ProtocolServer {
  const { messages } = format;
  const errors = typedErrors(messages, service, ({ id }) => id, protocolHeader(format));
  return serveRpc(rpcv2Codec(side, service, format), service, errors);
}

/**
 * What the operations of a service have in common.
 *
 * @see https://smithy.io/2.0/additional-specs/protocols/smithy-rpc-v2-cbor.html#protocol-behaviors
 */
function rpcv2Codec(
  side: Side,
  { id }: Pick<ServiceDescription, "id">,
  format: Rpcv2Format,
): RpcCodec {
  const { mediaType, reader, writer, events: document } = format.messages;
  const events: EventCodec = { ...side, document };
  const [, name = ""] = id.split("#");
  const services = format.takesNamespace ? [name, id.replace("#", ".")] : [name];
  return {
    maxBodyBytes: side.maxBodyBytes,
    mediaType,
    events,
    operationOf: async (request) => operationOf(request, format.name, services),
    checkRequest: ({ schema }, { headers }) => {
      refuseTarget(headers);
      const type = eventStreamMember(schema[5]) === undefined ? mediaType : eventStreamMediaType;
      if (hasNoMembers(schema[5]) || isAcceptable(headers.get("accept"), type)) return;
      throw new Rejection("notAcceptable", `The response is of the type \`${type}\``);
    },
    inputReader: ({ schema }) => reader(schema[4]),
    outputWriter: ({ schema }) => {
      const headers = protocolHeader(format);
      if (hasNoMembers(schema[5])) return () => new Response(null, { headers });
      const writeEvents = initialResponseWriter(events, schema[5], headers);
      if (writeEvents !== undefined) return writeEvents;
      const write = writer(schema[5]);
      const all = { ...headers, "content-type": mediaType };
      return (output) => new Response(write(output), { headers: all });
    },
  };
}

/** What every request and every response has. */
export function protocolHeader({ name }: Rpcv2Format): Readonly<Record<string, string>> {
  return { "smithy-protocol": name };
}

/** Whether there is no input or output: then there is no body either. */
export function hasNoMembers(schema: SchemaRef): boolean {
  return targetOf(schema).shape.type === "unit";
}

/** Only the last four segments of a path count. */
function operationOf(
  { method, headers, url }: Request,
  protocol: string,
  services: readonly string[],
): string | undefined {
  if (method !== "POST" || headers.get("smithy-protocol") !== protocol) return undefined;
  const segments = splitUrl(url).path.split("/");
  const [service, name, operation, operationName] = segments.slice(-4);
  const isCall = service === "service" && operation === "operation";
  return isCall && services.includes(name ?? "") ? operationName : undefined;
}

/** Such a request may mean one operation here and another to what stands before the server. */
function refuseTarget(headers: Headers): void {
  const name = ["x-amz-target", "x-amzn-target"].find((target) => headers.has(target));
  if (name === undefined) return;
  throw new Rejection("serialization", `The header \`${name}\` is of another protocol`);
}
