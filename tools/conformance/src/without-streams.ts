/** A value whose streamed blob is read. */
export async function withoutStreams(input: unknown): Promise<unknown> {
  if (typeof input !== "object" || input === null) return input;
  const entries = Object.entries(input).map(async ([name, value]) => [
    name,
    value instanceof ReadableStream
      ? new Uint8Array(await new Response(value).arrayBuffer())
      : (value as unknown),
  ]);
  return Object.fromEntries(await Promise.all(entries));
}
