/** A body as its chunks. To leave the loop is to cancel the body. */
export async function* chunks(body: unknown): AsyncGenerator<Uint8Array, void> {
  if (body instanceof ReadableStream) {
    yield* chunksOfReader(body.getReader());
  } else if (isIterable(body)) {
    // A stream of Node destroys itself when the loop over it is left.
    for await (const chunk of body) yield chunk;
  }
}

async function* chunksOfReader(
  reader: ReadableStreamDefaultReader<Uint8Array>,
): AsyncGenerator<Uint8Array, void> {
  try {
    for (let chunk = await reader.read(); !chunk.done; chunk = await reader.read()) {
      yield chunk.value;
    }
  } finally {
    // What broke is thrown already, or nobody is left to be told.
    await reader.cancel().catch(() => undefined);
  }
}

function isIterable(body: unknown): body is AsyncIterable<Uint8Array> {
  return typeof body === "object" && body !== null && Symbol.asyncIterator in body;
}
