import { structureOf, type SchemaRef } from "@tsmith/schema";
import type { Message } from "@smithy/types";
import { bytesOf } from "../codec/blob.ts";
import { isObject } from "../codec/json/decoder.ts";
import { ownMember } from "../codec/json/encode.ts";
import { failureOf, type Flaws } from "../constraints/flaw.ts";
import type { StreamErrorListener } from "../service.ts";
import { validationRejection } from "../validation.ts";
import type { EventCodec } from "./codec.ts";
import { textHeader } from "./headers.ts";
import { eventStreamMediaType } from "./media-type.ts";
import { messages } from "./messages.ts";
import { eventReader } from "./read-event.ts";
import { maxPayloadBytes, messageReader, type MessageReader } from "./read-events.ts";
import { eventStreamBody } from "./request-body.ts";
import { eventStreamMember } from "./union.ts";
import { eventsWriter } from "./write-events.ts";

/**
 * Compiles the reader of an input whose members come in the first event; `undefined` where it has
 * no stream of events.
 *
 * @throws Rejection (the reader) where they are not those of the contract.
 * @see https://smithy.io/2.0/aws/amazon-eventstream.html#initial-message-events
 */
export function initialRequestReader(
  codec: EventCodec,
  input: SchemaRef,
): ((request: Request) => Promise<unknown>) | undefined {
  const stream = eventStreamMember(input);
  if (stream === undefined) return undefined;
  const { name } = stream;
  const readEvent = messageReader(codec, stream.schema);
  const readInitial = eventReader(codec, input, name);
  const hasInitial = structureOf(input).members.length > 1;
  return async (request) => {
    const body = await eventStreamBody(request);
    const received = body === null ? noMessages() : messages(body, maxPayloadBytes(codec));
    if (!hasInitial) return { [name]: eventsOf(received, readEvent) };
    // The handler waits for what it has to be told before the events.
    const first = await received.next();
    const message = first.done === true ? undefined : first.value;
    const isInitial = message !== undefined && isInitialRequest(message);
    try {
      const flaws: Flaws = [];
      const initial = readInitial(isInitial ? message : noMessage, flaws);
      if (flaws.length > 0) throw validationRejection(flaws.map(failureOf));
      const events = eventsOf(received, readEvent, isInitial ? undefined : message);
      return { ...(initial as object), [name]: events };
    } catch (error) {
      await received.return();
      throw error;
    }
  };
}

const noMessage: Message = { headers: {}, body: new Uint8Array() };

async function* noMessages(): AsyncGenerator<Message, void> {}

function isInitialRequest({ headers }: Message): boolean {
  const type = textHeader(headers, ":message-type");
  return type === "event" && textHeader(headers, ":event-type") === "initial-request";
}

/** Where nobody has looked at the first message, it may be one that says nothing. */
async function* eventsOf(
  received: AsyncGenerator<Message, void>,
  read: MessageReader,
  first?: Message,
): AsyncGenerator<unknown, void> {
  if (first !== undefined) yield read(first);
  let isFirst = first === undefined;
  for await (const message of received) {
    if (!(isFirst && isInitialRequest(message))) yield read(message);
    isFirst = false;
  }
}

/**
 * Compiles the writer of an output whose members go into the first event; `undefined` where it has
 * no stream of events.
 *
 * @param named - Headers that every response has.
 * @throws TypeError (the writer) where the value is none of the shape.
 * @see https://smithy.io/2.0/aws/amazon-eventstream.html#initial-message-events
 */
export function initialResponseWriter(
  codec: EventCodec,
  output: SchemaRef,
  named: Readonly<Record<string, string>>,
): ((output: unknown, onStreamError?: StreamErrorListener) => Response) | undefined {
  const stream = eventStreamMember(output);
  if (stream === undefined) return undefined;
  const { mediaType, membersWriter } = codec.document;
  const { members } = structureOf(output);
  const initial = members.filter(({ name }) => name !== stream.name);
  const write = membersWriter(
    output,
    initial.map((member) => ({ ...member, traits: {} })),
  );
  const writeEvents = eventsWriter(codec, stream.schema);
  const headers = { ...named, "content-type": eventStreamMediaType };
  return (value, onStreamError) => {
    if (!isObject(value)) throw new TypeError(`Expected an output, found ${typeof value}`);
    const first: Message = {
      headers: {
        ":message-type": { type: "string", value: "event" },
        ":event-type": { type: "string", value: "initial-response" },
        ":content-type": { type: "string", value: mediaType },
      },
      body: bytesOf(write(value)),
    };
    const events = ownMember(value, stream.name);
    return new Response(writeEvents(events, onStreamError, first), { headers });
  };
}
