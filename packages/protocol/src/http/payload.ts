import { targetOf, type Constraint, type SchemaRef } from "@tsmith/schema";
import { textDecoder } from "../codec/text/decode.ts";
import { utf8 } from "../codec/utf8.ts";
import { blobCheck } from "../constraints/check.ts";
import { eventStreamMediaType } from "../event-stream/media-type.ts";
import { isEventStream } from "../event-stream/union.ts";
import type { Bound } from "./bindings.ts";
import type { HttpCodec, PayloadDecode } from "./codec.ts";

/**
 * The media type of a payload: that of its trait, else what its shape implies; `undefined` for a
 * blob without one, which may be anything.
 *
 * @see https://smithy.io/2.0/spec/http-bindings.html#httppayload-trait
 */
export function payloadMediaType(schema: SchemaRef, documentType: string): string | undefined {
  const { shape, traits } = targetOf(schema);
  if (isEventStream(schema)) return eventStreamMediaType;
  if (traits.mediaType !== undefined) return traits.mediaType;
  if (shape.type === "blob") return undefined;
  return shape.type === "string" ? "text/plain" : documentType;
}

/**
 * Compiles the decoder of a member that is the whole body.
 *
 * @see https://smithy.io/2.0/spec/http-bindings.html#httppayload-trait
 */
export function payloadDecoder(
  { uri, document }: HttpCodec,
  payload: Bound,
  constraint: Constraint | undefined,
): PayloadDecode {
  const { type } = targetOf(payload.schema).shape;
  if (type === "string") {
    const decode = textDecoder(uri, payload.schema, constraint);
    return (bytes, flaws) => decode(utf8(bytes), flaws);
  }
  if (type === "blob") {
    const check = blobCheck(constraint);
    return (bytes, flaws) => {
      check?.(bytes, flaws);
      return bytes;
    };
  }
  return document.payloadReader(payload, constraint);
}
