/** The values of a structure, with the content of a stream in place of the stream. */
export async function collected(values: unknown): Promise<unknown> {
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
  return value;
}

/** What the official runtime makes of a streamed body. */
function hasTransform(value: unknown): value is {
  readonly transformToByteArray: () => Promise<Uint8Array>;
} {
  return typeof value === "object" && value !== null && "transformToByteArray" in value;
}
