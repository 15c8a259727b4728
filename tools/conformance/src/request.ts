import { wireRequest } from "@tsmith/protocol";
import type { RequestDefinition } from "./definitions.ts";

/**
 * The request that a case describes. What no client would leave out is there where the case names no
 * other: the headers that every request of the protocol has, and the type of a body.
 */
export function requestOf(
  definition: RequestDefinition,
  required: Readonly<Record<string, string>> = {},
): Request {
  const { method, uri, queryParams, body = "", bodyMediaType } = definition;
  const separator = queryParams.length === 0 ? "" : uri.includes("?") ? "&" : "?";
  const url = `http://${definition.resolvedHost ?? definition.host ?? "localhost"}${uri}${separator}${queryParams.join("&")}`;
  const headers = new Headers({ ...required });
  for (const [name, value] of Object.entries(definition.headers)) headers.set(name, value);
  if (bodyMediaType !== undefined && body !== "" && !headers.has("content-type")) {
    headers.set("content-type", bodyMediaType);
  }
  // Bytes, since a text would bring a content type of its own.
  const bytes = bodyBytes(body, bodyMediaType ?? headers.get("content-type") ?? undefined);
  return wireRequest(url, { method, headers, ...(bytes.length === 0 ? {} : { body: bytes }) });
}

/** The body of a case is text, or base64 where its media type is binary. */
export function bodyBytes(body: string, mediaType: string | undefined): Uint8Array<ArrayBuffer> {
  if (mediaType !== "application/cbor") return new TextEncoder().encode(body);
  return Uint8Array.from(atob(body), (character) => character.charCodeAt(0));
}
