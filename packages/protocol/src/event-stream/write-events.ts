import type { SchemaRef } from "@tsmith/schema";
import type { Message, MessageHeaderValue } from "@smithy/types";
import { isObject } from "../codec/json/decoder.ts";
import { rejectionCodes } from "../errors.ts";
import { Rejection, type StreamErrorListener } from "../service.ts";
import type { EventCodec } from "./codec.ts";
import { pack } from "./messages.ts";
import { eventMembers } from "./union.ts";
import { eventWriter, type EventWriter } from "./write-event.ts";

/** Writes events as a body, one each time that more is asked for; `first` comes before them. */
export type EventsWriter = (
  events: unknown,
  onError?: StreamErrorListener,
  first?: Message,
) => ReadableStream<Uint8Array>;

/** A message, and whether it ends the stream. */
interface WrittenEvent {
  readonly message: Message;
  readonly isLast: boolean;
}

/**
 * Compiles the writer of a stream of events. To cancel the body is to leave the loop over the
 * events; an error among them ends it.
 *
 * @throws TypeError (the writer) where what it is given cannot be iterated.
 * @see https://smithy.io/2.0/aws/amazon-eventstream.html#amazon-event-semantics
 */
export function eventsWriter(codec: EventCodec, union: SchemaRef): EventsWriter {
  const write = messageWriter(codec, union);
  return (events, onError, first) => {
    const iterator = iteratorOf(events);
    let next = first;
    return new ReadableStream<Uint8Array>(
      {
        pull: async (controller) => {
          if (next !== undefined) {
            controller.enqueue(pack(next));
            next = undefined;
            return;
          }
          try {
            const { done, value } = await iterator.next();
            if (done === true) return controller.close();
            const { message, isLast } = write(value);
            controller.enqueue(pack(message));
            if (!isLast) return;
            controller.close();
            await iterator.return?.();
          } catch (error) {
            // A client gives its request up; a server can still say why there is no more to come.
            if (codec.side === "client") throw error;
            onError?.(error);
            controller.enqueue(pack(unmodeledError(error)));
            controller.close();
          }
        },
        cancel: async () => {
          await iterator.return?.();
        },
      },
      // What is not asked for yet is not taken from the events.
      { highWaterMark: 0 },
    );
  };
}

function iteratorOf(events: unknown): AsyncIterator<unknown> | Iterator<unknown> {
  if (events === undefined || events === null) return [].values();
  const { [Symbol.asyncIterator]: async, [Symbol.iterator]: sync } = events as Partial<
    AsyncIterable<unknown> & Iterable<unknown>
  >;
  const iterator = async?.call(events) ?? sync?.call(events);
  if (iterator !== undefined) return iterator;
  throw new TypeError(`Expected events, found ${typeof events}`);
}

/** Compiles the writer of one event of a stream. */
function messageWriter(codec: EventCodec, union: SchemaRef): (event: unknown) => WrittenEvent {
  const members = eventMembers(union);
  const writers = new Map<string, EventWriter>();
  return (event) => {
    if (!isObject(event)) throw new TypeError(`Expected an event, found ${typeof event}`);
    const set = Object.keys(event).filter((key) => event[key] !== undefined && event[key] !== null);
    const [name = ""] = set;
    const member = members.get(name);
    if (member === undefined || set.length > 1) {
      throw new TypeError(`Expected one event of the stream, found ${set.join(", ")}`);
    }
    const write = writers.get(name) ?? eventWriter(codec, member.schema);
    writers.set(name, write);
    return {
      message: write(event[name], namedHeaders(name, member.isError)),
      isLast: member.isError,
    };
  };
}

function namedHeaders(name: string, isError: boolean): Readonly<Record<string, string>> {
  return isError
    ? { ":message-type": "exception", ":exception-type": name }
    : { ":message-type": "event", ":event-type": name };
}

/** What is refused is told; what a handler throws is not. */
function unmodeledError(error: unknown): Message {
  const rejection =
    error instanceof Rejection ? error : new Rejection("internal", "Internal failure");
  return {
    headers: {
      ":message-type": textHeader("error"),
      ":error-code": textHeader(rejectionCodes[rejection.reason].name),
      ":error-message": textHeader(rejection.message),
    },
    body: new Uint8Array(),
  };
}

function textHeader(value: string): MessageHeaderValue {
  return { type: "string", value };
}
