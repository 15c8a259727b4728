import type { MockClock } from "./clock.ts";
import { DroppedConnection } from "./dropped-connection.ts";
import type { Fault } from "./faults.ts";

/** A fault of a body. @internal */
export type BodyFault = Extract<
  Fault,
  { readonly type: "truncateBody" | "malformBody" | "slowBody" }
>;

/** @internal */
export function isBodyFault(fault: Fault): fault is BodyFault {
  return fault.type === "truncateBody" || fault.type === "malformBody" || fault.type === "slowBody";
}

/** The response with a body that is wrong. @internal */
export async function damaged(
  response: Response,
  fault: BodyFault,
  clock: MockClock,
  signal: AbortSignal,
): Promise<Response> {
  if (response.body === null) return response;
  switch (fault.type) {
    case "truncateBody": {
      const bytes = await bytesOf(response);
      const length = Math.floor(bytes.length * (fault.part ?? 0.5));
      return withBody(response, truncated(bytes.subarray(0, length)));
    }
    case "malformBody": {
      const body = malformedDocument(response.headers.get("content-type") ?? "");
      return body === undefined ? response : withBody(response, body);
    }
    case "slowBody":
      return withBody(response, slow(await bytesOf(response), fault, clock, signal));
    default:
      return fault satisfies never;
  }
}

async function bytesOf(response: Response): Promise<Uint8Array<ArrayBuffer>> {
  return new Uint8Array(await response.arrayBuffer());
}

function withBody(
  { status, statusText, headers }: Response,
  body: ReadableStream<Uint8Array<ArrayBuffer>> | Uint8Array<ArrayBuffer>,
): Response {
  return new Response(body, { status, statusText, headers });
}

function truncated(bytes: Uint8Array<ArrayBuffer>): ReadableStream<Uint8Array<ArrayBuffer>> {
  let isSent = bytes.length === 0;
  return new ReadableStream({
    // An error takes what is queued along, so that it comes once the bytes are read.
    pull: (controller) => {
      if (isSent) controller.error(new DroppedConnection());
      else controller.enqueue(bytes);
      isSent = true;
    },
  });
}

/** The start of a document that nothing can be read from; a frame that is broken, of events. */
function malformedDocument(contentType: string): Uint8Array<ArrayBuffer> | undefined {
  if (/\bjson\b/.test(contentType)) return new TextEncoder().encode('{"');
  if (/\bxml\b/.test(contentType)) return new TextEncoder().encode("<");
  // A map without its end.
  if (/\bcbor\b/.test(contentType)) return Uint8Array.of(0xbf);
  if (/\beventstream\b/.test(contentType)) return new Uint8Array(16);
  return undefined;
}

function slow(
  bytes: Uint8Array<ArrayBuffer>,
  { duration, pieces = 10 }: Extract<Fault, { readonly type: "slowBody" }>,
  clock: MockClock,
  signal: AbortSignal,
): ReadableStream<Uint8Array<ArrayBuffer>> {
  const length = Math.max(1, Math.ceil(bytes.length / pieces));
  const count = Math.max(1, Math.ceil(bytes.length / length));
  let sent = 0;
  return new ReadableStream(
    {
      pull: async (controller) => {
        await clock.sleep(duration / count, signal);
        const piece = bytes.subarray(sent, sent + length);
        sent += length;
        if (piece.length > 0) controller.enqueue(piece);
        if (sent >= bytes.length) controller.close();
      },
    },
    // Nothing is sent before it is due.
    { highWaterMark: 0 },
  );
}
