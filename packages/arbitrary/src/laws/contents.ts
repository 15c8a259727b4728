/**
 * The members of an input or output with the content of a stream in place of the stream: bytes, or
 * a list of events, behind which stands the error that ended it. A stream that was read once cannot
 * be read again.
 *
 * @public
 */
export async function contents(values: unknown): Promise<unknown> {
  if (typeof values !== "object" || values === null) return values;
  const entries = Object.entries(values).map(async ([name, value]) => [
    name,
    await contentOf(value),
  ]);
  return Object.fromEntries(await Promise.all(entries));
}

async function contentOf(value: unknown): Promise<unknown> {
  if (value instanceof ReadableStream || value instanceof Blob) {
    return new Uint8Array(await new Response(value).arrayBuffer());
  }
  if (hasTransform(value)) return new Uint8Array(await value.transformToByteArray());
  return isAsyncIterable(value) ? eventsOf(value) : value;
}

async function eventsOf(stream: AsyncIterable<unknown>): Promise<readonly unknown[]> {
  const events: unknown[] = [];
  try {
    for await (const event of stream) events.push(event);
  } catch (error) {
    events.push(error);
  }
  return events;
}

/** What the official runtime makes of a streamed body. */
function hasTransform(value: unknown): value is {
  readonly transformToByteArray: () => Promise<Uint8Array>;
} {
  return typeof value === "object" && value !== null && "transformToByteArray" in value;
}

function isAsyncIterable(value: unknown): value is AsyncIterable<unknown> {
  return typeof value === "object" && value !== null && Symbol.asyncIterator in value;
}
