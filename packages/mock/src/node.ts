import {
  createServer,
  type IncomingMessage,
  type RequestListener,
  type Server,
  type ServerResponse,
} from "node:http";
import type { AddressInfo } from "node:net";
import { pipeline } from "node:stream/promises";
import { wireRequest } from "@tsmith/protocol";
import { DroppedConnection } from "./dropped-connection.ts";

/** What answers requests: a mock, or anything like it. @public */
export interface Fetcher {
  fetch(request: Request): Promise<Response>;
}

/** @public */
export interface ServeOptions {
  /** 0, which is the default, takes one that is free. */
  readonly port?: number;
  /** 127.0.0.1 unless set: a mock is not for the network. */
  readonly host?: string;
  /** Bytes of a request body beyond which it is answered with 413; 10 MiB unless set. */
  readonly maxBodyBytes?: number;
  /** Told of what went wrong while answering; the client sees a 500 without details. */
  readonly onError?: (error: unknown) => void;
}

/** A mock that listens. @public */
export interface RunningServer {
  /** Without a slash at its end, such as `http://127.0.0.1:4010`. */
  readonly url: string;
  readonly port: number;
  /** Ends open connections and stops listening. */
  close(): Promise<void>;
}

const MAX_BODY_BYTES = 10 * 1024 * 1024;

/**
 * Serves a mock over HTTP.
 *
 * @throws what `listen` of node:http fails with, such as EADDRINUSE.
 * @example const { url, close } = await serve(qldbMock({ seed: 42 }), { port: 4010 });
 * @public
 */
export async function serve(
  mock: Fetcher,
  { port = 0, host = "127.0.0.1", ...options }: ServeOptions = {},
): Promise<RunningServer> {
  const server = createServer(requestListener(mock, options));
  await listen(server, port, host);
  // A listening TCP server has an address with a port.
  const address = server.address() as AddressInfo;
  const shownHost = address.family === "IPv6" ? `[${address.address}]` : address.address;
  return {
    url: `http://${shownHost}:${address.port}`,
    port: address.port,
    close: () =>
      new Promise((resolve, reject) => {
        server.close((error) => (error === undefined ? resolve() : reject(error)));
        server.closeAllConnections();
      }),
  };
}

/** A mock as a listener for a server of one's own. @public */
export function requestListener(
  mock: Fetcher,
  {
    maxBodyBytes = MAX_BODY_BYTES,
    onError = () => {},
  }: Pick<ServeOptions, "maxBodyBytes" | "onError"> = {},
): RequestListener {
  return (incoming, outgoing) => {
    respond(mock, maxBodyBytes, incoming, outgoing).catch((error: unknown) => {
      if (error instanceof DroppedConnection) return void outgoing.destroy();
      onError(error);
      if (outgoing.headersSent) outgoing.destroy();
      else outgoing.writeHead(500).end();
    });
  };
}

async function respond(
  mock: Fetcher,
  maxBodyBytes: number,
  incoming: IncomingMessage,
  outgoing: ServerResponse,
): Promise<void> {
  const body = await readBody(incoming, maxBodyBytes);
  if (body === undefined) {
    outgoing.writeHead(413, { connection: "close" }).end();
    return;
  }
  const request = toRequest(incoming, body);
  if (request === undefined) {
    outgoing.writeHead(400, { connection: "close" }).end();
    return;
  }
  await writeResponse(await mock.fetch(request), outgoing);
}

async function readBody(
  incoming: IncomingMessage,
  maxBodyBytes: number,
): Promise<Uint8Array<ArrayBuffer> | undefined> {
  const chunks: Buffer[] = [];
  let length = 0;
  // Stopping early must leave the connection open for the answer.
  for await (const chunk of incoming.iterator({ destroyOnReturn: false })) {
    // Without an encoding set, chunks are buffers.
    const bytes = chunk as Buffer;
    length += bytes.length;
    if (length > maxBodyBytes) return undefined;
    chunks.push(bytes);
  }
  return new Uint8Array(Buffer.concat(chunks));
}

/** `undefined` where the request has no URL or method that the web has. */
function toRequest(incoming: IncomingMessage, body: Uint8Array<ArrayBuffer>): Request | undefined {
  const { method = "GET", headers, url = "/" } = incoming;
  const base = `http://${headers.host ?? "localhost"}`;
  try {
    return wireRequest(url.startsWith("/") ? `${base}${url}` : new URL(url, base).href, {
      method,
      headers: Object.entries(incoming.headersDistinct).flatMap(([name, values = []]) =>
        values.map((value): [string, string] => [name, value]),
      ),
      ...(body.length > 0 && method !== "GET" && method !== "HEAD" && { body }),
    });
  } catch {
    return undefined;
  }
}

async function writeResponse(response: Response, outgoing: ServerResponse): Promise<void> {
  for (const [name, value] of response.headers) outgoing.appendHeader(name, value);
  outgoing.writeHead(response.status);
  if (response.body === null) return void outgoing.end();
  try {
    // As fast as the client reads, and no longer: events may never end.
    await pipeline(response.body, outgoing);
  } catch (error) {
    if (!isGivenUp(error)) throw error;
  }
}

/** Whether a client closed the connection before it had everything. */
function isGivenUp(error: unknown): boolean {
  return error instanceof Error && "code" in error && error.code === "ERR_STREAM_PREMATURE_CLOSE";
}

async function listen(server: Server, port: number, host: string): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, host, () => {
      server.off("error", reject);
      resolve();
    });
  });
}
