import { targetOf, type SchemaRef } from "@tsmith/schema";
import type { Message, MessageHeaders } from "@smithy/types";
import { bytesOf } from "../codec/blob.ts";
import { isObject, setMember } from "../codec/json/decoder.ts";
import { ownMember } from "../codec/json/encode.ts";
import type { Bound } from "../http/bindings.ts";
import { payloadMediaType } from "../http/payload.ts";
import { eventBindings } from "./bindings.ts";
import type { EventCodec } from "./codec.ts";
import { headerWriter } from "./headers.ts";

/** Writes an event as a message, whose first headers are given. */
export type EventWriter = (value: unknown, named: Readonly<Record<string, string>>) => Message;

type Values = Readonly<Record<string, unknown>>;

/** What a payload is made of, and what it is; no type where there is none. */
interface Payload {
  readonly body: Uint8Array;
  readonly mediaType?: string | undefined;
}

/**
 * Compiles the writer of an event, or of those members of it that are not left out.
 *
 * @throws TypeError (the writer) where a value is not of its shape.
 * @see https://smithy.io/2.0/spec/streaming.html#event-message-serialization
 */
export function eventWriter(codec: EventCodec, event: SchemaRef, without?: string): EventWriter {
  const { shape } = targetOf(event);
  if (shape.type === "unit") return (_value, named) => messageOf(named, { body: noBytes });
  if (shape.type !== "structure") throw new TypeError("An event is a structure");
  const members = shape.members.filter(({ name }) => name !== without);
  const { headers, payload, body } = eventBindings({ ...shape, members });
  const writers = headers.map((member) => [member.name, headerWriter(member)] as const);
  const writePayload =
    payload === undefined ? membersWriter(codec, event, body) : payloadWriter(codec, payload);
  return (value, named) => {
    if (!isObject(value)) throw new TypeError(`Expected an event, found ${typeof value}`);
    const message = messageOf(named, writePayload(value));
    for (const [name, write] of writers) {
      const header = ownMember(value, name);
      if (isPresent(header)) setMember(message.headers, name, write(header));
    }
    return message;
  };
}

const noBytes = new Uint8Array();

function messageOf(named: Readonly<Record<string, string>>, { body, mediaType }: Payload): Message {
  const texts = { ...named, ...(mediaType !== undefined && { ":content-type": mediaType }) };
  const headers: MessageHeaders = Object.fromEntries(
    Object.entries(texts).map(([name, value]) => [name, { type: "string", value }]),
  );
  return { headers, body };
}

/** An event whose members are all headers has no payload. */
function membersWriter(
  { document }: EventCodec,
  event: SchemaRef,
  body: readonly Bound[],
): (values: Values) => Payload {
  if (body.length === 0) return () => ({ body: noBytes });
  const { mediaType } = document;
  const write = document.membersWriter(event, body);
  return (values) => ({ body: bytesOf(write(values)), mediaType });
}

/** @see https://smithy.io/2.0/spec/streaming.html#eventpayload-trait */
function payloadWriter({ document }: EventCodec, payload: Bound): (values: Values) => Payload {
  const { type } = targetOf(payload.schema).shape;
  const mediaType =
    payloadMediaType(payload.schema, document.mediaType) ?? "application/octet-stream";
  const write = type === "blob" || type === "string" ? bytesOf : document.payloadWriter(payload);
  return (values) => {
    const value = ownMember(values, payload.name);
    return isPresent(value) ? { body: bytesOf(write(value)), mediaType } : { body: noBytes };
  };
}

function isPresent(value: unknown): boolean {
  return value !== undefined && value !== null;
}
