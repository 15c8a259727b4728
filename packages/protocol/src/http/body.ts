import { Rejection } from "../service.ts";

/**
 * Reads a whole body, up to a limit.
 *
 * @throws Rejection where it is longer.
 */
export async function readBody(message: Request | Response, limit: number): Promise<Uint8Array> {
  if (Number(message.headers.get("content-length")) > limit) throw tooLarge(limit);
  return message.body === null ? new Uint8Array() : readStream(message.body, limit);
}

/**
 * Reads a whole body of text, up to a limit, and unpacks it where it is compressed.
 *
 * @throws Rejection where it is longer, or no gzip.
 * @see https://smithy.io/2.0/spec/behavior-traits.html#requestcompression-trait
 */
export async function readTextBody(
  message: Request | Response,
  limit: number,
): Promise<Uint8Array> {
  const encodings = message.headers.get("content-encoding")?.toLowerCase().split(",") ?? [];
  if (encodings.at(-1)?.trim() !== "gzip" || message.body === null) return readBody(message, limit);
  const unpacked = message.body.pipeThrough(new DecompressionStream("gzip"));
  try {
    return await readStream(unpacked, limit);
  } catch (error) {
    if (error instanceof Rejection) throw error;
    throw new Rejection("serialization", "The body is no gzip");
  }
}

async function readStream(body: ReadableStream<Uint8Array>, limit: number): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  const reader: ReadableStreamDefaultReader<Uint8Array> = body.getReader();
  for (let chunk = await reader.read(); !chunk.done; chunk = await reader.read()) {
    chunks.push(chunk.value);
    length += chunk.value.length;
    if (length > limit) {
      await reader.cancel();
      throw tooLarge(limit);
    }
  }
  const [only] = chunks;
  return only !== undefined && chunks.length === 1 ? only : joined(chunks, length);
}

function joined(chunks: readonly Uint8Array[], length: number): Uint8Array {
  const bytes = new Uint8Array(length);
  let offset = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, offset);
    offset += chunk.length;
  }
  return bytes;
}

function tooLarge(limit: number): Rejection {
  return new Rejection("tooLarge", `The body is longer than ${limit} bytes`);
}
