import { bytesOf } from "../codec/blob.ts";
import { ownMember } from "../codec/json/encode.ts";
import { targetOf } from "../schema/shape.ts";
import type { Bound } from "./bindings.ts";
import type { DocumentCodec } from "./codec.ts";
import { payloadMediaType } from "./payload.ts";

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
  document: DocumentCodec,
  payload: Bound,
): (values: Readonly<Record<string, unknown>>) => WrittenBody {
  const { shape } = targetOf(payload.schema);
  const type = payloadMediaType(payload.schema, document.mediaType);
  const encode = contentEncoder(document, payload);
  return (values) => {
    const value = ownMember(values, payload.name);
    if (value === undefined || (value === null && shape.type !== "document")) {
      return { content: null, mediaType: undefined };
    }
    return { content: encode(value), mediaType: type ?? "application/octet-stream" };
  };
}

function contentEncoder(document: DocumentCodec, payload: Bound): (value: unknown) => Content {
  const { type } = targetOf(payload.schema).shape;
  if (type === "blob") return blobContent;
  return type === "string" ? textContent : document.payloadWriter(payload);
}

function textContent(value: unknown): string {
  if (typeof value === "string") return value;
  throw new TypeError(`Expected a string, found ${typeof value}`);
}

function blobContent(value: unknown): Content {
  return value instanceof ReadableStream || value instanceof Blob ? value : bytesOf(value);
}
