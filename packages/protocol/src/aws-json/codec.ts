import { jsonDecoders } from "../codec/json/decode.ts";
import { jsonEncoders } from "../codec/json/encode.ts";
import { jsonMessages } from "../codec/json/message.ts";
import type { EventCodec } from "../event-stream/codec.ts";
import { initialResponseWriter } from "../event-stream/initial-message.ts";
import type { RpcCodec } from "../rpc/codec.ts";
import type { MessageCodec } from "../rpc/message.ts";
import type { ServiceDescription } from "../service.ts";
import type { Side } from "../side.ts";

/** The two differ in the names of media types and errors. */
export type Version = "1.0" | "1.1";

/** @see https://smithy.io/2.0/aws/protocols/aws-json-1_0-protocol.html#shape-serialization */
export function messagesOf(side: Side, version: Version): MessageCodec {
  const decoders = jsonDecoders({ ...side, usesJsonName: false, timestampFormat: "epoch-seconds" });
  const mediaType = `application/x-amz-json-${version}`;
  return jsonMessages({ ...side, mediaType, json: jsonEncoders(decoders) });
}

/** What the operations of a service have in common. */
export function codecOf(
  side: Side,
  { id }: Pick<ServiceDescription, "id">,
  { mediaType, reader, writer, events: document }: MessageCodec,
): RpcCodec {
  // Events are plain JSON, which clients may call by the name of the protocol too.
  const events: EventCodec = { ...side, document, otherMediaTypes: [mediaType] };
  return {
    maxBodyBytes: side.maxBodyBytes,
    events,
    mediaType,
    operationOf: async (request) => targetOf(request, id.split("#")[1] ?? ""),
    inputReader: ({ schema }) => reader(schema[4]),
    outputWriter: ({ schema }) => {
      const writeEvents = initialResponseWriter(events, schema[5], {});
      if (writeEvents !== undefined) return writeEvents;
      const write = writer(schema[5]);
      return (output) => new Response(write(output), { headers: { "content-type": mediaType } });
    },
  };
}

/** @see https://smithy.io/2.0/aws/protocols/aws-json-1_0-protocol.html#protocol-behaviors */
function targetOf({ method, headers }: Request, service: string): string | undefined {
  const target = headers.get("x-amz-target");
  if (method !== "POST" || target === null) return undefined;
  const dot = target.lastIndexOf(".");
  return target.slice(0, dot) === service ? target.slice(dot + 1) : undefined;
}
