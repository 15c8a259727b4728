import { Rejection } from "../service.ts";

/**
 * Reads a whole body, up to a limit.
 *
 * @throws Rejection where it is longer.
 */
export async function readBody(message: Request | Response, limit: number): Promise<Uint8Array> {
  const { body } = message;
  if (body === null) return new Uint8Array();
  if (Number(message.headers.get("content-length")) > limit) throw tooLarge(limit);
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

/**
 * Decodes UTF-8.
 *
 * @throws Rejection where the bytes are none.
 */
export function utf8(bytes: Uint8Array): string {
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    throw new Rejection("serialization", "The body is no UTF-8");
  }
}
