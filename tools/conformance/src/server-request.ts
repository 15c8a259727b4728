import { createServer } from "@tsmith/protocol";
import { expectShape } from "@tsmith/smithy";
import type { RequestCase } from "./cases.ts";
import { difference } from "./compare.ts";
import { requestOf } from "./request.ts";
import { requiredHeaders } from "./operation-request.ts";
import type { Subject } from "./subject.ts";
import { valueOf } from "./values.ts";
import { withoutStreams } from "./without-streams.ts";

/** Sends the request of a case to a server, and compares what its handler receives. */
export async function runServerRequest(
  subject: Subject,
  { shape, request, params }: RequestCase,
): Promise<string | undefined> {
  if (shape.type !== "operation") return "a request case belongs to an operation";
  let received: { readonly operation: string; readonly input: unknown } | undefined;
  const server = createServer(subject.description, async ({ schema, input }) => {
    received = { operation: `${schema[1]}#${schema[2]}`, input: await withoutStreams(input) };
    return { failures: [] };
  });
  const response = await server.handle(requestOf(request, requiredHeaders(subject, shape)));
  if (response === undefined) return "no operation matches";
  if (received === undefined) return `refused: ${response.status} ${await response.text()}`;
  if (received.operation !== shape.id) return `operation: ${received.operation} matches`;
  const input = expectShape(subject.model, shape.input);
  return difference(valueOf(subject.model, input, params), received.input);
}
