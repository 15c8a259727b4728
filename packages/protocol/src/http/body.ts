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
  if (message.body === null || !isPacked(message)) return readBody(message, limit);
  try {
    return await readStream(unpacked(message.body), limit);
  } catch (error) {
    if (error instanceof Rejection) throw error;
    throw new Rejection("serialization", "The body is no gzip");
  }
}

/** What a body starts with. */
export interface BodyStart {
  readonly bytes: Uint8Array;
  readonly isWhole: boolean;
}

/** Reads a body of text up to a limit, or to where it breaks off. */
export async function readTextStart(message: Request, limit: number): Promise<BodyStart> {
  const { body } = message;
  const chunks: Uint8Array[] = [];
  let isWhole = body === null;
  try {
    if (body !== null) {
      isWhole = await readChunks(isPacked(message) ? unpacked(body) : body, limit, chunks);
    }
  } catch {
    // What there is has to do: whoever reads the body itself says what is wrong with it.
  }
  return { bytes: joined(chunks), isWhole };
}

/** The headers as they are once a body of text is unpacked. */
export function unpackedHeaders({ headers, body }: Request): Headers {
  if (body === null || !isPacked({ headers })) return headers;
  const rest = headers.get("content-encoding")?.split(",").slice(0, -1).join(",").trim() ?? "";
  const plain = new Headers(headers);
  if (rest === "") plain.delete("content-encoding");
  else plain.set("content-encoding", rest);
  return plain;
}

function isPacked({ headers }: { readonly headers: Headers }): boolean {
  const encodings = headers.get("content-encoding")?.toLowerCase().split(",") ?? [];
  return encodings.at(-1)?.trim() === "gzip";
}

function unpacked(body: ReadableStream<Uint8Array<ArrayBuffer>>): ReadableStream<Uint8Array> {
  return body.pipeThrough(new DecompressionStream("gzip"));
}

async function readStream(body: ReadableStream<Uint8Array>, limit: number): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  if (await readChunks(body, limit, chunks)) return joined(chunks);
  throw tooLarge(limit);
}

/** Whether the stream is no longer than the limit; what is read is added to `chunks`. */
async function readChunks(
  body: ReadableStream<Uint8Array>,
  limit: number,
  chunks: Uint8Array[],
): Promise<boolean> {
  let length = 0;
  const reader: ReadableStreamDefaultReader<Uint8Array> = body.getReader();
  for (let chunk = await reader.read(); !chunk.done; chunk = await reader.read()) {
    chunks.push(chunk.value);
    length += chunk.value.length;
    if (length > limit) {
      // Nobody waits: of a message that was cloned, this ends when the clone is read too.
      reader.cancel().catch(() => undefined);
      return false;
    }
  }
  return true;
}

/** Chunks as one. */
export function joined(chunks: readonly Uint8Array[]): Uint8Array {
  const [only] = chunks;
  if (only !== undefined && chunks.length === 1) return only;
  const bytes = new Uint8Array(chunks.reduce((length, chunk) => length + chunk.length, 0));
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
