import { Readable } from "node:stream";
import { HttpResponse } from "@smithy/core/protocols";
import type { ResponseDefinition } from "./definitions.ts";

/** A response as the handler of Node gives it: names in lower case, the body a stream. */
export function runtimeResponse(
  { code, headers }: Pick<ResponseDefinition, "code" | "headers">,
  body: Uint8Array,
): HttpResponse {
  const lowered = Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]);
  return new HttpResponse({
    statusCode: code,
    headers: Object.fromEntries(lowered) as Record<string, string>,
    body: Readable.from(body.length === 0 ? [] : [body]),
  });
}
