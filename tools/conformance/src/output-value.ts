/** What a command gave, without its metadata, streams read and text that is lazily parsed as text. */
export async function outputValue(output: unknown): Promise<unknown> {
  if (typeof output !== "object" || output === null) return output;
  const { $metadata, ...members } = output as Readonly<Record<string, unknown>>;
  if (typeof $metadata !== "object") return "an output without `$metadata`";
  const entries = Object.entries(members).map(async ([name, value]) => [name, await read(value)]);
  return Object.fromEntries(await Promise.all(entries)) as unknown;
}

async function read(value: unknown): Promise<unknown> {
  if (isStream(value)) return value.transformToByteArray();
  return plain(value);
}

interface Stream {
  transformToByteArray(): Promise<Uint8Array>;
}

function isStream(value: unknown): value is Stream {
  return typeof value === "object" && value !== null && "transformToByteArray" in value;
}

/** A string of a JSON media type is an object of a class that extends `String`. */
function plain(value: unknown): unknown {
  // oxlint-disable-next-line unicorn/no-instanceof-builtins -- An object, which `typeof` does not tell.
  if (value instanceof String) return value.toString();
  if (Array.isArray(value)) return value.map(plain);
  const isRecord = typeof value === "object" && value !== null && isPlain(value);
  if (!isRecord) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, plain(inner)]));
}

function isPlain(value: object): boolean {
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
}
