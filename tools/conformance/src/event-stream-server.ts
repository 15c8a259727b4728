import { createServer, EventStreamError, Rejection } from "@tsmith/protocol";
import { expectShape, type OperationShape } from "@tsmith/smithy";
import { responseDifference } from "./compare-response.ts";
import { difference } from "./compare.ts";
import type { EventStreamCase, FailureDefinition } from "./event-stream-cases.ts";
import {
  bodyOfEventsDifference,
  errorValue,
  eventsDifference,
  eventStreamOf,
  eventValues,
  receive,
  type Received,
} from "./event-stream-compare.ts";
import { bodyOfEvents } from "./event-stream-messages.ts";
import { operationRequest } from "./operation-request.ts";
import { requestOf } from "./request.ts";
import type { Subject } from "./subject.ts";
import { valueOf } from "./values.ts";

/** Sends the events of a case to a server, lets it write the others, and compares both. */
export async function runEventStreamServer(
  subject: Subject,
  testCase: EventStreamCase,
): Promise<string | undefined> {
  const { shape, requestEvents, initialRequest, failure } = testCase;
  if (shape.type !== "operation") return "a case of events belongs to an operation";
  const isAsked = requestEvents.length > 0 || initialRequest !== undefined;
  if (isAsked) {
    const found = await requestHalf(subject, testCase, shape);
    if (found !== undefined || failure !== undefined) return found;
  } else if (failure !== undefined) {
    return "a server fails at what it is sent, and nothing is";
  }
  return responseHalf(subject, testCase, shape, isAsked);
}

async function requestHalf(
  subject: Subject,
  testCase: EventStreamCase,
  shape: OperationShape,
): Promise<string | undefined> {
  const { model, description } = subject;
  const { requestEvents, initialRequestParams = {}, failure } = testCase;
  const stream = eventStreamOf(model, shape.input);
  let received: (Received & { readonly initial: unknown }) | undefined;
  const server = createServer(description, async ({ input }) => {
    const { [stream?.name ?? ""]: events = [], ...initial } = input as Record<string, unknown>;
    received = { initial, ...(await receive(events)) };
    return { failures: [] };
  });
  const response = await server.handle(eventsRequest(subject, testCase, shape));
  if (response === undefined) return "no operation matches";
  if (failure !== undefined) return failureDifference(subject, testCase, failure, received);
  if (received === undefined) return `refused: ${response.status} ${await response.text()}`;
  const { initial, events, thrown } = received;
  if (thrown !== undefined) return `threw ${String(thrown)}`;
  const expected = valueOf(model, expectShape(model, shape.input), initialRequestParams);
  return (
    difference(expected, initial, "initial request") ??
    (stream && eventsDifference(model, stream.union, requestEvents, events))
  );
}

function eventsRequest(
  subject: Subject,
  { initialRequest, requestEvents }: EventStreamCase,
  shape: OperationShape,
): Request {
  const initial =
    initialRequest === undefined ? operationRequest(subject, shape) : requestOf(initialRequest);
  if (eventStreamOf(subject.model, shape.input) === undefined) return initial;
  const { url, method } = initial;
  const headers = new Headers(initial.headers);
  headers.set("content-type", "application/vnd.amazon.eventstream");
  return new Request(url, { method, headers, body: bodyOfEvents(requestEvents) });
}

/** The handler is not called, or the stream of events throws what the case expects. */
function failureDifference(
  { model }: Subject,
  { shape, requestEvents }: EventStreamCase,
  { errorId }: FailureDefinition,
  received: Received | undefined,
): string | undefined {
  if (received === undefined) {
    return errorId === undefined ? undefined : `refused, and ${errorId} is expected`;
  }
  const { thrown } = received;
  if (thrown === undefined) return "no failure, where one is expected";
  if (!(thrown instanceof Rejection || thrown instanceof EventStreamError)) {
    return `threw ${String(thrown)}`;
  }
  if (errorId === undefined) return undefined;
  const modeled = thrown instanceof EventStreamError ? thrown.modeled : undefined;
  const id = modeled && `${modeled.schema[1]}#${modeled.schema[2]}`;
  const union = shape.type === "operation" ? eventStreamOf(model, shape.input)?.union : undefined;
  return (
    difference(errorId, id, "error") ??
    difference(errorValue(model, union, requestEvents, errorId), modeled?.value, "error")
  );
}

async function responseHalf(
  subject: Subject,
  testCase: EventStreamCase,
  shape: OperationShape,
  isJudged: boolean,
): Promise<string | undefined> {
  const { model, description } = subject;
  const { initialResponse, initialResponseParams, responseEvents } = testCase;
  if (responseEvents.length === 0 && initialResponse === undefined) {
    return isJudged ? undefined : "the case says nothing";
  }
  const stream = eventStreamOf(model, shape.output);
  const server = description.protocol.serve(description, {});
  const exchange = await server.match(operationRequest(subject, shape));
  if (exchange === undefined) return "no request leads to the operation";
  const output = valueOf(model, expectShape(model, shape.output), initialResponseParams ?? {});
  const events = stream && eventValues(model, stream.union, responseEvents);
  const response = exchange.writeOutput({
    ...(output as object),
    ...(stream && { [stream.name]: generated(events ?? []) }),
  });
  const body = new Uint8Array(await response.clone().arrayBuffer());
  const { headers = {}, ...rest } = initialResponse ?? expectedResponse;
  return (
    (await responseDifference(
      { ...rest, headers: { ...expectedResponse.headers, ...headers } },
      response,
    )) ?? bodyOfEventsDifference(responseEvents, body)
  );
}

const expectedResponse = {
  code: 200,
  headers: { "content-type": "application/vnd.amazon.eventstream" },
  forbidHeaders: [],
  requireHeaders: [],
  body: undefined,
  bodyMediaType: undefined,
};

/** Events as a handler gives them. */
async function* generated(events: readonly unknown[]): AsyncGenerator<unknown> {
  yield* events;
}
