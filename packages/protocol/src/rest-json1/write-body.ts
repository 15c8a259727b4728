import { bytesOf } from "../codec/blob.ts";
import { jsonEncoder, ownMember } from "../codec/json/encode.ts";
import type { Bound } from "../http/bindings.ts";
import { payloadMediaType } from "../http/payload.ts";
import { targetOf, type SchemaRef } from "../schema/shape.ts";
import { mediaType, type RestJson1Codec } from "./codec.ts";

export type Content = string | Uint8Array<ArrayBuffer> | ReadableStream<Uint8Array> | Blob;

/** What a body is made of, and what it is; nothing where there is none. */
export interface WrittenBody {
  readonly content: Content | null;
  readonly mediaType: string | undefined;
}

/**
 * Compiles the writer of the member that is the whole body.
 *
 * @see https://smithy.io/2.0/spec/http-bindings.html#httppayload-trait
 */
export function payloadWriter(
  codec: RestJson1Codec,
  { name, schema }: Bound,
): (values: Readonly<Record<string, unknown>>) => WrittenBody {
  const { shape } = targetOf(schema);
  const type = payloadMediaType(schema, mediaType);
  const encode = shape.type === "blob" ? blobContent : documentEncoder(codec, schema);
  return (values) => {
    const value = ownMember(values, name);
    if (value === undefined || (value === null && shape.type !== "document")) {
      return { content: null, mediaType: undefined };
    }
    return { content: encode(value), mediaType: type ?? "application/octet-stream" };
  };
}

function documentEncoder(codec: RestJson1Codec, schema: SchemaRef): (value: unknown) => string {
  if (targetOf(schema).shape.type !== "string") return jsonEncoder(codec.json, schema);
  return (value) => {
    if (typeof value === "string") return value;
    throw new TypeError(`Expected a string, found ${typeof value}`);
  };
}

function blobContent(value: unknown): Content {
  return value instanceof ReadableStream || value instanceof Blob ? value : bytesOf(value);
}
