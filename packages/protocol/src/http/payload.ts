import { targetOf, type SchemaRef } from "../schema/shape.ts";

/**
 * The media type of a payload: that of its trait, else what its shape implies; `undefined` for a
 * blob without one, which may be anything.
 *
 * @see https://smithy.io/2.0/spec/http-bindings.html#httppayload-trait
 */
export function payloadMediaType(schema: SchemaRef, documentType: string): string | undefined {
  const { shape, traits } = targetOf(schema);
  if (traits.mediaType !== undefined) return traits.mediaType;
  if (shape.type === "blob") return undefined;
  return shape.type === "string" ? "text/plain" : documentType;
}
