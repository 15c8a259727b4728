import type { Fetch } from "./subject.ts";

/** As much of an `HttpRequest` of the official runtime as is needed to send it. */
interface RuntimeRequest {
  readonly method: string;
  readonly protocol: string;
  readonly hostname: string;
  readonly port?: number;
  readonly path: string;
  readonly query?: Readonly<Record<string, string | string[] | null>>;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: unknown;
}

interface RuntimeResponse {
  readonly statusCode: number;
  readonly headers: Record<string, string>;
  readonly body: ReadableStream<Uint8Array>;
}

/** A `requestHandler` for a client of the official runtime. @public */
export interface RequestHandler {
  readonly handle: (request: RuntimeRequest) => Promise<{ readonly response: RuntimeResponse }>;
  /** The runtime asks for these; there is nothing to set. */
  readonly updateHttpClientConfig: () => void;
  readonly httpHandlerConfigs: () => Record<string, never>;
}

/**
 * Sends what a client of the official runtime writes straight to a fetch-like function, with no
 * network and no other code between.
 *
 * @public
 */
export function requestHandlerOf(fetch: Fetch): RequestHandler {
  return {
    async handle(request) {
      const response = await fetch(webRequest(request));
      return {
        response: {
          statusCode: response.status,
          headers: Object.fromEntries(response.headers),
          body: response.body ?? emptyStream(),
        },
      };
    },
    updateHttpClientConfig() {},
    httpHandlerConfigs: () => ({}),
  };
}

/** As a handler gives it that talks to a network: what streams is read where it is used. */
function emptyStream(): ReadableStream<Uint8Array> {
  return new ReadableStream({ start: (controller) => controller.close() });
}

function webRequest({
  method,
  protocol,
  hostname,
  port,
  path,
  query,
  headers,
  body,
}: RuntimeRequest): Request {
  const pairs = Object.entries(query ?? {}).flatMap(([key, value]) =>
    [value].flat().map((item) => {
      const name = encodeURIComponent(key);
      return item === null ? name : `${name}=${encodeURIComponent(item)}`;
    }),
  );
  const search = pairs.length > 0 ? `?${pairs.join("&")}` : "";
  const host = port === undefined ? hostname : `${hostname}:${port}`;
  const hasBody = method !== "GET" && method !== "HEAD" && body !== undefined && body !== "";
  return new Request(`${protocol}//${host}${path}${search}`, {
    method,
    headers: { ...headers },
    ...(hasBody && bodyInit(body)),
  });
}

/** The runtime's bodies are texts, bytes and streams. A response comes after the whole stream. */
function bodyInit(body: unknown): RequestInit & { readonly duplex?: "half" } {
  if (isIterable(body)) return { body: streamOf(body), duplex: "half" };
  return { body: body as string | Uint8Array<ArrayBuffer> };
}

function isIterable(body: unknown): body is AsyncIterable<Uint8Array> {
  return typeof body === "object" && body !== null && Symbol.asyncIterator in body;
}

/** A stream that may be given up at any time, which not every iterable bears that `fetch` takes. */
function streamOf(chunks: AsyncIterable<Uint8Array>): ReadableStream<Uint8Array> {
  const iterator = chunks[Symbol.asyncIterator]();
  return new ReadableStream({
    pull: async (controller) => {
      const { done, value } = await iterator.next();
      if (done === true) controller.close();
      else controller.enqueue(value);
    },
    cancel: async () => {
      await iterator.return?.();
    },
  });
}
