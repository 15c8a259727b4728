import { EventStreamCodec, Int64 } from "@smithy/core/event-streams";
import { fromUtf8, toUtf8 } from "@smithy/core/serde";
import type { Message, MessageHeaders, MessageHeaderValue } from "@smithy/types";
import type { EventDefinition, HeaderDefinition } from "./event-stream-cases.ts";

const codec = new EventStreamCodec(toUtf8, fromUtf8);

/**
 * The messages of a whole body, those that sign others unwrapped: the last of these is empty.
 *
 * @throws Error where it is none of messages.
 */
export function messagesOf(body: Uint8Array): readonly Message[] {
  const messages = framesOf(body);
  if (messages.every(({ headers }) => headers[":chunk-signature"] === undefined)) return messages;
  const isSigned = messages.every(
    ({ headers }) =>
      headers[":chunk-signature"]?.type === "binary" && headers[":date"]?.type === "timestamp",
  );
  const signed = messages.map((message) => message.body);
  if (!isSigned || signed.pop()?.length !== 0) throw new Error("not every event is signed");
  return signed.map((event) => codec.decode(event));
}

function framesOf(body: Uint8Array): readonly Message[] {
  const messages: Message[] = [];
  for (let at = 0; at < body.length;) {
    const length = new DataView(body.buffer, body.byteOffset + at).getUint32(0);
    if (length === 0) throw new Error("a message has no length");
    messages.push(codec.decode(body.slice(at, at + length)));
    at += length;
  }
  return messages;
}

/** The body that a case describes, of bytes where it has them. */
export function bodyOfEvents(events: readonly EventDefinition[]): Uint8Array<ArrayBuffer> {
  return new Uint8Array(Buffer.concat(events.map(bytesOfEvent)));
}

function bytesOfEvent({ bytes, headers, body = "" }: EventDefinition): Uint8Array {
  if (bytes !== undefined) return Buffer.from(bytes, "base64");
  const messageHeaders: MessageHeaders = Object.fromEntries(
    Object.entries(headers).map(([name, header]) => [name, headerOf(header)]),
  );
  return codec.encode({ headers: messageHeaders, body: fromUtf8(body) });
}

/** A header as the codec has it: blobs are called binary, and are base64 in a case. */
export function headerOf({ type, value }: HeaderDefinition): MessageHeaderValue {
  switch (type) {
    case "boolean":
      return { type, value: value === true };
    case "byte":
    case "short":
    case "integer":
      return { type, value: Number(value) };
    case "long":
      return { type, value: Int64.fromNumber(Number(value)) };
    case "blob":
      return { type: "binary", value: new Uint8Array(Buffer.from(String(value), "base64")) };
    case "string":
      return { type, value: String(value) };
    case "timestamp":
      return { type, value: new Date(typeof value === "number" ? value * 1000 : String(value)) };
    default:
      throw new Error(`no header is of the type \`${type}\``);
  }
}
