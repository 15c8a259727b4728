import {
  expectShape,
  membersOf,
  type Model,
  type OperationShape,
  type Shape,
} from "@tsmith/smithy";
import type { HttpRequest } from "@smithy/types";
import { clientConfig } from "./client-config.ts";
import type { ClientSubject } from "./client-subject.ts";
import { writtenDifference } from "./compare-request.ts";
import { headerDifference } from "./compare-response.ts";
import { difference } from "./compare.ts";
import type { EventStreamCase, FailureDefinition } from "./event-stream-cases.ts";
import {
  bodyOfEventsDifference,
  errorValue,
  eventsDifference,
  eventStreamOf,
  eventValues,
  receive,
} from "./event-stream-compare.ts";
import { bodyOfEvents } from "./event-stream-messages.ts";
import { minimalValue } from "./minimal-value.ts";
import { outputValue } from "./output-value.ts";
import { bodyBytes } from "./request.ts";
import { runtimeResponse } from "./runtime-response.ts";
import { valueOf } from "./values.ts";
import { fromRuntime, type WrittenRequest } from "./written-request.ts";

/** Sends the events of a case with a generated client, answers with the others, compares both. */
export async function runEventStreamClient(
  subject: ClientSubject,
  testCase: EventStreamCase,
): Promise<string | undefined> {
  const { shape, requestEvents, initialRequest, responseEvents, initialResponse } = testCase;
  if (shape.type !== "operation") return "a case of events belongs to an operation";
  const isAsked = requestEvents.length > 0 || initialRequest !== undefined;
  const isAnswered = responseEvents.length > 0 || initialResponse !== undefined;
  if (!isAsked && !isAnswered) return "the case says nothing";
  const { sent, output, thrown } = await exchange(subject, testCase, shape);
  if (testCase.failure !== undefined) {
    return failureDifference(subject, testCase, testCase.failure, thrown);
  }
  if (isAsked) {
    if (sent === undefined) return `no request is sent: ${String(thrown)}`;
    const found = await requestDifference(testCase, sent);
    if (found !== undefined) return found;
  }
  if (thrown !== undefined) return `threw ${String(thrown)}`;
  if (!isAnswered) return undefined;
  return outputDifference(subject, testCase, shape, output);
}

/** What a client sent, what it gave, its stream read, and what it threw. */
interface Exchanged {
  readonly sent: WrittenRequest | undefined;
  readonly output: Output | undefined;
  readonly thrown: unknown;
}

interface Output {
  readonly initial: object;
  readonly events: readonly unknown[];
}

async function exchange(
  subject: ClientSubject,
  testCase: EventStreamCase,
  shape: OperationShape,
): Promise<Exchanged> {
  const { model, service } = subject;
  const { initialRequest, vendorParams } = testCase;
  let sent: WrittenRequest | undefined;
  const handle = async (request: HttpRequest) => {
    const written = fromRuntime(request);
    const body = await written.body();
    sent = { ...written, body: async () => body };
    return { response: answerOf(model, testCase, shape) };
  };
  try {
    const { [eventStreamOf(model, shape.output)?.name ?? ""]: stream = [], ...initial } =
      (await subject.send(shape, inputOf(subject, testCase, shape), {
        ...clientConfig(service, initialRequest?.host, vendorParams),
        requestHandler: { handle },
        logger: SILENT,
      })) as Record<string, unknown>;
    const { events, thrown } = await receive(stream);
    return { sent, output: { initial, events }, thrown };
  } catch (thrown) {
    return { sent, output: undefined, thrown };
  }
}

/** The runtime warns of every failure, and some are expected. */
const SILENT = { debug: ignore, info: ignore, warn: ignore, error: ignore };

function ignore(): void {}

function inputOf(
  { model }: ClientSubject,
  { initialRequestParams, requestEvents }: EventStreamCase,
  { input }: OperationShape,
): object {
  const shape = expectShape(model, input);
  const initial = initialRequestParams && valueOf(model, shape, initialRequestParams);
  const stream = eventStreamOf(model, input);
  return {
    ...(initial ?? minimalValue(model, shape)),
    ...(stream && { [stream.name]: generated(eventValues(model, stream.union, requestEvents)) }),
  };
}

/** Events as a caller gives them. */
async function* generated(events: readonly unknown[]): AsyncGenerator<unknown> {
  yield* events;
}

function answerOf(model: Model, testCase: EventStreamCase, { output }: OperationShape) {
  const { initialResponse, responseEvents } = testCase;
  const isAnswered = initialResponse !== undefined || responseEvents.length > 0;
  const { code, headers } = initialResponse ?? {
    code: 200,
    headers: isAnswered ? {} : minimalHeaders(expectShape(model, output)),
  };
  const { body = "", bodyMediaType } = initialResponse ?? {};
  const bytes = body === "" ? bodyOfEvents(responseEvents) : bodyBytes(body, bodyMediaType);
  return runtimeResponse({ code, headers: { ...EVENT_STREAM, ...headers } }, bytes);
}

/** What an answer cannot do without where a case has none. */
function minimalHeaders(output: Shape): Readonly<Record<string, string>> {
  const names = [...membersOf(output)]
    .filter(({ traits }) => traits.has("smithy.api#required"))
    .map(({ traits }) => traits.get("smithy.api#httpHeader"))
    .filter((name) => typeof name === "string");
  return Object.fromEntries(names.map((name) => [name, "1"]));
}

const EVENT_STREAM = { "Content-Type": "application/vnd.amazon.eventstream" };

async function requestDifference(
  { initialRequest, requestEvents }: EventStreamCase,
  sent: WrittenRequest,
): Promise<string | undefined> {
  const found = initialRequest && (await writtenDifference(initialRequest, sent));
  if (found !== undefined) return found;
  if (sent.headers.has("content-length")) return "header content-length: is forbidden";
  return (
    headerDifference(EVENT_STREAM, sent.headers) ??
    bodyOfEventsDifference(requestEvents, await sent.body())
  );
}

async function outputDifference(
  { model }: ClientSubject,
  { initialResponseParams = {}, responseEvents }: EventStreamCase,
  shape: OperationShape,
  output: Output | undefined,
): Promise<string | undefined> {
  const stream = eventStreamOf(model, shape.output);
  const expected = valueOf(model, expectShape(model, shape.output), initialResponseParams);
  return (
    difference(expected, await outputValue(output?.initial), "initial response") ??
    (stream && eventsDifference(model, stream.union, responseEvents, output?.events ?? []))
  );
}

function failureDifference(
  subject: ClientSubject,
  { shape, responseEvents }: EventStreamCase,
  { errorId }: FailureDefinition,
  thrown: unknown,
): string | undefined {
  if (thrown === undefined) return "no failure, where one is expected";
  if (!(thrown instanceof Error)) return `threw ${String(thrown)}`;
  if (errorId === undefined) return undefined;
  const { model } = subject;
  const error: Shape = expectShape(model, errorId);
  if (!(thrown instanceof subject.errorClass(error))) {
    return `error: expected ${errorId}, found ${String(thrown)}`;
  }
  const union = shape.type === "operation" ? eventStreamOf(model, shape.output)?.union : undefined;
  const expected = errorValue(model, union, responseEvents, errorId);
  if (typeof expected !== "object" || expected === null) return undefined;
  const members: Readonly<Record<string, unknown>> = { ...thrown, message: thrown.message };
  const actual = Object.keys(expected).map((name) => [name, members[name]]);
  return difference(expected, Object.fromEntries(actual), "error");
}
