import {
  EventStreamCodec,
  getChunkedStream,
  MessageDecoderStream,
} from "@smithy/core/event-streams";
import type { NormalizedSchema } from "@smithy/core/schema";
import { fromUtf8, toUtf8 } from "@smithy/core/serde";
import type { EventStreamMarshaller, HttpResponse, Message } from "@smithy/types";
import type { Completions } from "../values/completion.ts";
import { chunks } from "./chunks.ts";
import { eventStreamMember } from "./event-member.ts";
import {
  isInitialMessage,
  readInitialMessage,
  readMessage,
  type EventDeserializer,
} from "./read-message.ts";
import {
  writeFailure,
  writeInitialMessage,
  writeMessage,
  type EventSerializer,
} from "./write-message.ts";

/** What of a protocol and its client the streams of events need. */
export interface EventStreamContext extends EventSerializer, EventDeserializer {
  /** Frames messages, in Node or in a browser. */
  readonly marshaller: EventStreamMarshaller;
  readonly completionOf: Completions;
  /** Is told when the caller's events fail, and which body they were for. */
  readonly onFailure: (body: object, failure: Promise<never>) => void;
}

/** What the runtime's protocol classes load when they meet a stream of events. */
export interface EventStreamSerde {
  serializeEventStream(request: {
    readonly eventStream: AsyncIterable<unknown>;
    readonly requestSchema: NormalizedSchema;
    /** Of a protocol without HTTP bindings: what stands beside the stream. */
    readonly initialRequest?: object;
  }): Promise<unknown>;
  deserializeEventStream(response: {
    readonly response: HttpResponse;
    readonly responseSchema: NormalizedSchema;
    /** Of a protocol without HTTP bindings: where to put what stands beside the stream. */
    readonly initialResponseContainer?: object;
  }): Promise<AsyncIterable<unknown>>;
}

export function eventStreamSerde(context: EventStreamContext): EventStreamSerde {
  return {
    async serializeEventStream({ eventStream, requestSchema, initialRequest }) {
      const first = initialRequest && writeInitialMessage(context, requestSchema, initialRequest);
      const union = unionOf(requestSchema);
      const { failure, fail } = failing();
      const written = messages(context, union, eventStream, first, fail);
      const body = context.marshaller.serialize(written, (message) => message) as object;
      context.onFailure(body, failure);
      return body;
    },
    async deserializeEventStream({ response, responseSchema, initialResponseContainer }) {
      const received = messagesOf(response.body);
      const union = unionOf(responseSchema);
      if (initialResponseContainer === undefined) return events(context, union, received);
      const first = await received.next();
      if (first.done === true) return events(context, union, received);
      if (!isInitialMessage(first.value)) return events(context, union, received, first.value);
      const members = await readInitialMessage(context, responseSchema, first.value);
      Object.assign(initialResponseContainer, members);
      return events(context, union, received);
    },
  };
}

/** What is never fulfilled, and the function that rejects it. */
function failing(): { readonly failure: Promise<never>; readonly fail: (reason: unknown) => void } {
  let fail: ((reason: unknown) => void) | undefined;
  const failure = new Promise<never>((_resolve, reject) => (fail = reject));
  return { failure, fail: (reason) => fail?.(reason) };
}

function unionOf(schema: NormalizedSchema): NormalizedSchema {
  const [, union] = eventStreamMember(schema) ?? [];
  if (union === undefined) throw new Error(`${schema.getName()} has no stream of events.`);
  return union;
}

/** The messages of a caller's events. Where these fail, the stream ends by saying so. */
async function* messages(
  context: EventStreamContext,
  union: NormalizedSchema,
  source: AsyncIterable<unknown>,
  first: Message | undefined,
  onFailure: (reason: unknown) => void,
): AsyncGenerator<Message, void> {
  if (first !== undefined) yield first;
  try {
    for await (const event of source) yield writeMessage(context, union, event);
  } catch (error) {
    onFailure(error);
    yield writeFailure();
  }
}

/** The messages of a body. To leave the loop is to cancel the body. */
async function* messagesOf(body: unknown): AsyncGenerator<Message, void> {
  const source = chunks(body);
  try {
    const decoder = new EventStreamCodec(toUtf8, fromUtf8);
    yield* new MessageDecoderStream({ inputStream: getChunkedStream(source), decoder });
  } finally {
    // The runtime's generators do not pass it on.
    await source.return();
  }
}

async function* events(
  context: EventStreamContext,
  union: NormalizedSchema,
  received: AsyncIterable<Message>,
  first?: Message,
): AsyncGenerator<unknown, void> {
  const complete = context.completionOf(union);
  const read = async (message: Message): Promise<unknown> => {
    const event = await readMessage(context, union, message);
    return complete?.(event) ?? event;
  };
  if (first !== undefined) yield await read(first);
  for await (const message of received) yield await read(message);
}
