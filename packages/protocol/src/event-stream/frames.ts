import { joined } from "../http/body.ts";
import { Rejection } from "../service.ts";

/** The two lengths, and their checksum. */
const preludeBytes = 12;
/** The prelude, and the checksum of the whole. */
const overheadBytes = 16;

/**
 * Cuts a stream of bytes into frames, at whatever places its chunks end. To leave the loop is to
 * cancel the stream.
 *
 * @param maxPayloadBytes - Only services look at lengths.
 * @throws Rejection where a frame has an impossible length, is too long, or is cut off.
 * @see https://smithy.io/2.0/aws/amazon-eventstream.html#message-format
 */
export async function* frames(
  body: ReadableStream<Uint8Array>,
  maxPayloadBytes: number,
): AsyncGenerator<Uint8Array, void> {
  const reader: ReadableStreamDefaultReader<Uint8Array> = body.getReader();
  let chunks: Uint8Array[] = [];
  let length = 0;
  let needed = preludeBytes;
  try {
    for (let chunk = await reader.read(); !chunk.done; chunk = await reader.read()) {
      chunks.push(chunk.value);
      length += chunk.value.length;
      while (length >= needed) {
        const bytes = joined(chunks);
        const frameLength = checkedLength(bytes, maxPayloadBytes);
        const isWhole = length >= frameLength;
        if (isWhole) yield bytes.subarray(0, frameLength);
        const rest = isWhole ? bytes.subarray(frameLength) : bytes;
        chunks = [rest];
        length = rest.length;
        needed = isWhole ? preludeBytes : frameLength;
      }
    }
    if (length > 0) throw new Rejection("serialization", "The last event is cut off");
  } finally {
    // What broke is thrown already, or nobody is left to be told.
    await reader.cancel().catch(() => undefined);
  }
}

/** @see https://smithy.io/2.0/aws/amazon-eventstream.html#message-format */
const mostPayloadBytes = 24 * 2 ** 20;
const mostHeaderBytes = 2 ** 17;

function checkedLength(bytes: Uint8Array, maxPayloadBytes: number): number {
  const view = new DataView(bytes.buffer, bytes.byteOffset, preludeBytes);
  const [length, headerLength] = [view.getUint32(0), view.getUint32(4)];
  if (length < overheadBytes + headerLength) {
    throw new Rejection("serialization", "An event is shorter than its headers");
  }
  if (maxPayloadBytes === Infinity) return length;
  const payloadLength = length - headerLength - overheadBytes;
  if (
    headerLength > mostHeaderBytes ||
    payloadLength > Math.min(maxPayloadBytes, mostPayloadBytes)
  ) {
    throw new Rejection("tooLarge", "An event is too long");
  }
  return length;
}
