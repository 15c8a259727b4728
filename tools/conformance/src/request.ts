import type { RequestDefinition } from "./cases.ts";

/**
 * The request that a case describes. A body of a known media type comes with that type where the
 * case names no other, since no client would leave it out.
 */
export function requestOf(definition: RequestDefinition): Request {
  const { method, uri, queryParams, body = "", bodyMediaType } = definition;
  const separator = queryParams.length === 0 ? "" : uri.includes("?") ? "&" : "?";
  const url = `http://${definition.host ?? "localhost"}${uri}${separator}${queryParams.join("&")}`;
  const headers = new Headers(definition.headers);
  if (bodyMediaType !== undefined && body !== "" && !headers.has("content-type")) {
    headers.set("content-type", bodyMediaType);
  }
  // Bytes, since a text would bring a content type of its own.
  const bytes = bodyBytes(body, bodyMediaType);
  return new Request(url, { method, headers, ...(bytes.length === 0 ? {} : { body: bytes }) });
}

/** The body of a case is text, or base64 where its media type is binary. */
export function bodyBytes(body: string, mediaType: string | undefined): Uint8Array<ArrayBuffer> {
  if (mediaType !== "application/cbor") return new TextEncoder().encode(body);
  return Uint8Array.from(atob(body), (character) => character.charCodeAt(0));
}
