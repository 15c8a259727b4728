import { schemaOf, type ErrorSchema, type SchemaRef } from "@tsmith/schema";
import type { Message } from "@smithy/types";
import { failureOf, locate, type Flaws } from "../constraints/flaw.ts";
import { Rejection } from "../service.ts";
import { validationRejection } from "../validation.ts";
import type { EventCodec } from "./codec.ts";
import { EventStreamError } from "./error.ts";
import { textHeader } from "./headers.ts";
import { messages } from "./messages.ts";
import { eventReader, type EventReader } from "./read-event.ts";
import { eventMembers, type EventMember } from "./union.ts";

/** Reads the events of a body; none where there is no body. */
export type EventsReader = (body: ReadableStream<Uint8Array> | null) => AsyncIterable<unknown>;

/** Reads one event. @throws EventStreamError where it is an error. */
export type MessageReader = (message: Message) => unknown;

/**
 * Compiles the reader of a stream of events. To leave the loop is to cancel the body.
 *
 * @throws Rejection, EventStreamError (the iterable)
 * @see https://smithy.io/2.0/aws/amazon-eventstream.html#amazon-event-semantics
 */
export function eventsReader(codec: EventCodec, union: SchemaRef): EventsReader {
  const read = messageReader(codec, union);
  return (body) => eventsOf(body, codec, read);
}

async function* eventsOf(
  body: ReadableStream<Uint8Array> | null,
  codec: EventCodec,
  read: MessageReader,
): AsyncGenerator<unknown, void> {
  if (body === null) return;
  for await (const message of messages(body, maxPayloadBytes(codec))) yield read(message);
}

/** Services must look at the lengths of events, and clients must not. */
export function maxPayloadBytes({ side, maxBodyBytes }: EventCodec): number {
  return side === "server" ? maxBodyBytes : Infinity;
}

/** Compiles the reader of one event of a stream. */
export function messageReader(codec: EventCodec, union: SchemaRef): MessageReader {
  const members = eventMembers(union);
  const readers = new Map<string, EventReader>();
  const readMember = ({ name, schema }: EventMember, message: Message): unknown => {
    const read = readers.get(name) ?? eventReader(codec, schema);
    readers.set(name, read);
    const flaws: Flaws = [];
    const value = read(message, flaws);
    locate(flaws, 0, name);
    if (flaws.length > 0) throw validationRejection(flaws.map(failureOf));
    return value;
  };
  return (message) => {
    const type = requiredText(message, ":message-type");
    switch (type) {
      case "event": {
        const name = requiredText(message, ":event-type");
        const member = members.get(name);
        if (member !== undefined && !member.isError) return { [name]: readMember(member, message) };
        if (codec.side === "client") return { $unknown: [name, message] };
        throw new Rejection("serialization", `No event is called \`${name}\``);
      }
      case "exception": {
        const name = requiredText(message, ":exception-type");
        const member = members.get(name);
        throw member?.isError === true
          ? modeledError(member, readMember(member, message))
          : new EventStreamError(name, textHeader(message.headers, ":error-message") ?? "");
      }
      case "error": {
        const code = requiredText(message, ":error-code");
        throw new EventStreamError(code, requiredText(message, ":error-message"));
      }
      default:
        throw new Rejection("serialization", `No event is of the type \`${type}\``);
    }
  };
}

function requiredText({ headers }: Message, name: string): string {
  const text = textHeader(headers, name);
  if (text !== undefined) return text;
  throw new Rejection("serialization", `An event lacks the header \`${name}\``);
}

function modeledError({ name, schema }: EventMember, value: unknown): EventStreamError {
  const { message } = value as { readonly message?: unknown };
  return new EventStreamError(name, typeof message === "string" ? message : "", {
    // A member whose target has `@error` has the schema of an error.
    schema: schemaOf(schema) as ErrorSchema<unknown>,
    value,
  });
}
