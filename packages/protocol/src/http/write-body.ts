import { targetOf } from "@tsmith/schema";
import { bytesOf } from "../codec/blob.ts";
import { ownMember } from "../codec/json/encode.ts";
import type { Bound } from "./bindings.ts";
import { eventsWriter } from "../event-stream/write-events.ts";
import { isEventStream } from "../event-stream/union.ts";
import type { StreamErrorListener } from "../service.ts";
import type { DocumentCodec, HttpCodec } from "./codec.ts";
import { payloadMediaType } from "./payload.ts";

export type Content = string | Uint8Array<ArrayBuffer> | ReadableStream<Uint8Array> | Blob;

/** What a body is made of, and what it is; nothing where there is none. */
export interface WrittenBody {
  readonly content: Content | null;
  readonly mediaType: string | undefined;
}

/** Writes a body; the listener is told what events throw that are written later. */
export type BodyWriter = (
  values: Readonly<Record<string, unknown>>,
  onStreamError?: StreamErrorListener,
) => WrittenBody;

/** What of a codec the writing of bodies needs. */
export type BodyCodec = Pick<
  HttpCodec,
  "constraints" | "document" | "isTrue" | "maxBodyBytes" | "side"
>;

/**
 * Compiles the writer of the member that is the whole body.
 *
 * @see https://smithy.io/2.0/spec/http-bindings.html#httppayload-trait
 */
export function payloadWriter(codec: BodyCodec, payload: Bound): BodyWriter {
  const { document } = codec;
  const { shape } = targetOf(payload.schema);
  const type = payloadMediaType(payload.schema, document.mediaType);
  if (isEventStream(payload.schema)) {
    const write = eventsWriter(codec, payload.schema);
    return (values, onStreamError) => ({
      content: write(ownMember(values, payload.name), onStreamError),
      mediaType: type,
    });
  }
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
