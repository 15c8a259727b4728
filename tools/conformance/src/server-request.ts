import { createServer } from "@tsmith/protocol";
import { expectShape, type OperationShape } from "@tsmith/smithy";
import type { RequestCase } from "./cases.ts";
import { sentRequest } from "./client-request.ts";
import type { ClientSubject } from "./client-subject.ts";
import { difference } from "./compare.ts";
import { requestOf } from "./request.ts";
import { requiredHeaders } from "./operation-request.ts";
import type { Subject } from "./subject.ts";
import { valueOf } from "./values.ts";
import { withoutStreams } from "./without-streams.ts";
import { fromRuntime } from "./written-request.ts";

/**
 * The request as it arrives. Where a case for both sides says nothing of the body, it is what the
 * generated client writes, which the case then describes in part.
 */
async function arriving(
  subject: Subject,
  client: ClientSubject | undefined,
  shape: OperationShape,
  testCase: RequestCase,
): Promise<Request> {
  const { request, sides } = testCase;
  const described = requestOf(request, requiredHeaders(subject, shape));
  const isOpen = request.body === undefined && request.method !== "GET";
  if (client === undefined || !isOpen || !sides.includes("client")) return described;
  const { sent } = await sentRequest(client, shape, testCase);
  if (sent === undefined) return described;
  const { headers, body } = fromRuntime(sent);
  for (const [name, value] of described.headers) headers.set(name, value);
  return new Request(described.url, { method: request.method, headers, body: await body() });
}

/** Sends the request of a case to a server, and compares what its handler receives. */
export async function runServerRequest(
  subject: Subject,
  client: ClientSubject | undefined,
  testCase: RequestCase,
): Promise<string | undefined> {
  const { shape, params } = testCase;
  if (shape.type !== "operation") return "a request case belongs to an operation";
  let received: { readonly operation: string; readonly input: unknown } | undefined;
  const server = createServer(subject.description, async ({ schema, input }) => {
    received = { operation: `${schema[1]}#${schema[2]}`, input: await withoutStreams(input) };
    return { failures: [] };
  });
  const response = await server.handle(await arriving(subject, client, shape, testCase));
  if (response === undefined) return "no operation matches";
  if (received === undefined) return `refused: ${response.status} ${await response.text()}`;
  if (received.operation !== shape.id) return `operation: ${received.operation} matches`;
  const input = expectShape(subject.model, shape.input);
  return difference(valueOf(subject.model, input, params), received.input);
}
