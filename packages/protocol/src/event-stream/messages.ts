import { EventStreamCodec } from "@smithy/core/event-streams";
import type { Message } from "@smithy/types";
import { utf8 } from "../codec/utf8.ts";
import { Rejection } from "../service.ts";
import { frames } from "./frames.ts";

/**
 * The messages of a stream, their checksums compared. To leave the loop is to cancel the stream.
 *
 * @throws Rejection where the bytes are no messages.
 */
export async function* messages(
  body: ReadableStream<Uint8Array>,
  maxPayloadBytes: number,
): AsyncGenerator<Message, void> {
  for await (const frame of frames(body, maxPayloadBytes)) {
    const message = unpack(frame);
    if (message.headers[":chunk-signature"] === undefined) {
      yield message;
    } else {
      // An AWS client signs events by putting each into another one; an empty one is the last.
      if (message.body.length === 0) return;
      yield unpack(message.body);
    }
  }
}

/** The bytes of a message. @throws Error where a header is too long. */
export function pack(message: Message): Uint8Array {
  return codec().encode(message);
}

/**
 * Headers that come twice, run over into the payload or are called `__proto__` are not in what the
 * codec reads, so they are missing when it is written again.
 */
function unpack(frame: Uint8Array): Message {
  try {
    const message = codec().decode(frame);
    const headerLength = new DataView(frame.buffer, frame.byteOffset).getUint32(4);
    const isWhole = codec().formatHeaders(message.headers).length === headerLength;
    if (isWhole && !Object.hasOwn(message.headers, "")) return message;
  } catch {
    // The codec says in words of its own what is wrong.
  }
  throw new Rejection("serialization", "An event is damaged");
}

let shared: EventStreamCodec | undefined;

/** Made when it is needed first: the module has no side effect. */
function codec(): EventStreamCodec {
  return (shared ??= new EventStreamCodec(textOf, bytesOf));
}

function textOf(bytes: Uint8Array | string): string {
  return typeof bytes === "string" ? bytes : utf8(bytes);
}

function bytesOf(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}
