import { EventStreamCodec } from "@smithy/core/event-streams";
import { fromUtf8, toUtf8 } from "@smithy/core/serde";
import type { Message, MessageHeaderValue } from "@smithy/types";

const codec = new EventStreamCodec(toUtf8, fromUtf8);

/** A message in bytes, as the official codec writes it; a header without a type is text. */
export function frame(
  headers: Readonly<Record<string, string | MessageHeaderValue>>,
  body: string | Uint8Array = "",
): Uint8Array<ArrayBuffer> {
  const typed = Object.entries(headers).map(([name, value]) => [
    name,
    typeof value === "string" ? { type: "string", value } : value,
  ]);
  const bytes = typeof body === "string" ? fromUtf8(body) : body;
  return new Uint8Array(codec.encode({ headers: Object.fromEntries(typed), body: bytes }));
}

/** An event with a document. */
export function event(name: string, body: string | Uint8Array, type = "application/json") {
  return frame({ ":message-type": "event", ":event-type": name, ":content-type": type }, body);
}

/** The messages of a body, as the official codec reads them. */
export function messagesIn(bytes: Uint8Array): Message[] {
  const messages: Message[] = [];
  for (let at = 0; at < bytes.length;) {
    const length = new DataView(bytes.buffer, bytes.byteOffset + at).getUint32(0);
    messages.push(codec.decode(bytes.slice(at, at + length)));
    at += length;
  }
  return messages;
}

/** Headers without their types, and the body as text. */
export function plain({ headers, body }: Message) {
  const values = Object.entries(headers).map(([name, { value }]) => [name, value]);
  return { headers: Object.fromEntries(values) as Record<string, unknown>, body: toUtf8(body) };
}

export function concat(...parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  return new Uint8Array(Buffer.concat(parts));
}

/** A body of these chunks, which says whether it was cancelled and how much was asked for. */
export function bodyOf(chunks: readonly Uint8Array[]) {
  const state = { pulled: 0, isCancelled: false };
  const body = new ReadableStream<Uint8Array>(
    {
      pull: (controller) => {
        const chunk = chunks[state.pulled];
        state.pulled += 1;
        if (chunk === undefined) controller.close();
        else controller.enqueue(chunk);
      },
      cancel: () => {
        state.isCancelled = true;
      },
    },
    { highWaterMark: 0 },
  );
  return { body, state };
}

/** What a body is made of. */
export type Body = string | Uint8Array<ArrayBuffer> | ReadableStream<Uint8Array>;

/** A request with a body of events. */
export function post(
  path: string,
  body: Body,
  headers: Readonly<Record<string, string>> = {},
): Request {
  const all = { "content-type": "application/vnd.amazon.eventstream", ...headers };
  const init = { method: "POST", headers: all, body, duplex: "half" } as const;
  return new Request(`http://localhost${path}`, init);
}

/** All events of a stream, and what it throws. */
export async function drained(stream: unknown) {
  const events: unknown[] = [];
  try {
    for await (const item of stream as AsyncIterable<unknown>) events.push(item);
    return { events, thrown: undefined };
  } catch (thrown) {
    return { events, thrown };
  }
}
