import type { ClientProtocol, OperationClient } from "@tsmith/protocol";
import { expectShape, shapeIdParts, type OperationShape } from "@tsmith/smithy";
import type { RequestCase, ResponseCase } from "./cases.ts";
import { difference } from "./compare.ts";
import { requestDifference } from "./compare-request.ts";
import { bodyBytes } from "./request.ts";
import type { Subject } from "./subject.ts";
import { valueOf } from "./values.ts";
import { withoutStreams } from "./without-streams.ts";

/** Lets the client half of a protocol write the params of a case, and compares the request. */
export async function runLeanRequest(
  client: ClientProtocol,
  subject: Subject,
  { shape, request, params }: RequestCase,
): Promise<string | undefined> {
  if (shape.type !== "operation") return "a request case belongs to an operation";
  const input = valueOf(subject.model, expectShape(subject.model, shape.input), params);
  const endpoint = `http://${request.host ?? "localhost"}`;
  const written = connect(client, subject, shape).writeRequest(input, endpoint);
  // A `Request` has no length before it is sent.
  const requireHeaders = request.requireHeaders.filter((name) => !/^content-length$/i.test(name));
  return requestDifference({ ...request, requireHeaders }, written);
}

/** Lets the client half of a protocol read the response of a case, and compares the value. */
export async function runLeanResponse(
  client: ClientProtocol,
  subject: Subject,
  { shape, response: { code, headers, body = "", bodyMediaType }, params }: ResponseCase,
): Promise<string | undefined> {
  const operation = shape.type === "operation" ? shape : operationWith(subject, shape.id);
  if (operation === undefined) return "no operation has this error";
  const init = { status: code, headers };
  const mediaType = bodyMediaType ?? new Headers(headers).get("content-type") ?? undefined;
  const response = new Response(body === "" ? null : bodyBytes(body, mediaType), init);
  const reply = await connect(client, subject, operation).readResponse(response);
  if ("unknownError" in reply) return `the error \`${reply.unknownError.name}\` is not known`;
  const value = "error" in reply ? reply.error.value : reply.output;
  const target = shape.type === "operation" ? expectShape(subject.model, shape.output) : shape;
  const expected = valueOf(subject.model, target, params);
  return difference(expected, await withoutStreams(value));
}

function connect(
  client: ClientProtocol,
  { description }: Subject,
  { id }: OperationShape,
): OperationClient {
  const operation = description.operations[shapeIdParts(id).name];
  if (operation === undefined) throw new Error(`No operation \`${id}\``);
  return client.connect(description, operation, {
    makeToken: () => "00000000-0000-4000-8000-000000000000",
  });
}

function operationWith({ model }: Subject, error: string): OperationShape | undefined {
  return [...model.shapes.values()]
    .filter((shape) => shape.type === "operation")
    .find(({ errors }) => errors.includes(error));
}
