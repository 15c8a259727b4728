import { buildQueryString } from "@smithy/core/protocols";
import type { HttpRequest } from "@smithy/types";

/** A request as it goes over the wire: nothing in it is normalised. */
export interface WrittenRequest {
  readonly method: string;
  readonly host: string;
  /** Without the query. */
  readonly path: string;
  readonly query: string;
  readonly headers: Headers;
  readonly body: () => Promise<Uint8Array>;
}

/** What a web request becomes. */
export function fromWeb(request: Request): WrittenRequest {
  const { host, pathname, search } = new URL(request.url);
  return {
    method: request.method,
    host,
    path: pathname,
    query: search.slice(1),
    headers: request.headers,
    body: async () => new Uint8Array(await request.arrayBuffer()),
  };
}

/** What a request of the official runtime becomes, as its handlers write it. */
export function fromRuntime(request: HttpRequest): WrittenRequest {
  const { method, hostname, port, path, query = {}, headers } = request;
  // What handlers send: text, bytes, a stream or nothing.
  const body = request.body as ConstructorParameters<typeof Response>[0];
  return {
    method,
    host: port === undefined ? hostname : `${hostname}:${port}`,
    path,
    query: buildQueryString(query),
    headers: new Headers(headers),
    body: async () => new Uint8Array(await new Response(body).arrayBuffer()),
  };
}
