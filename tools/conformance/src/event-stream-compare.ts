import type { Message, MessageHeaderValue } from "@smithy/types";
import { expectShape, membersOf, type Model, type Shape, type ShapeId } from "@tsmith/smithy";
import { bodyDifference } from "./compare-body.ts";
import { difference } from "./compare.ts";
import type { EventDefinition } from "./event-stream-cases.ts";
import { headerOf, messagesOf } from "./event-stream-messages.ts";
import { valueOf } from "./values.ts";

/** Where a body is not the expected events; `undefined` where it is. */
export function bodyOfEventsDifference(
  expected: readonly EventDefinition[],
  body: Uint8Array,
): string | undefined {
  const messages = messagesOf(body);
  const count = difference(expected.length, messages.length, "count of events");
  if (count !== undefined) return count;
  for (const [i, message] of messages.entries()) {
    const event = expected[i];
    const found = event && messageDifference(event, message);
    if (found !== undefined) return `event ${i}: ${found}`;
  }
  return undefined;
}

function messageDifference(
  { headers, forbidHeaders, requireHeaders, body, bodyMediaType }: EventDefinition,
  message: Message,
): string | undefined {
  for (const [name, header] of Object.entries(headers)) {
    const found = difference(
      plain(headerOf(header)),
      message.headers[name] && plain(message.headers[name]),
      `header ${name}`,
    );
    if (found !== undefined) return found;
  }
  const forbidden = forbidHeaders.find((name) => message.headers[name] !== undefined);
  if (forbidden !== undefined) return `header ${forbidden}: is forbidden`;
  const missing = requireHeaders.find((name) => message.headers[name] === undefined);
  if (missing !== undefined) return `header ${missing}: is missing`;
  return body === undefined ? undefined : bodyDifference(body, message.body, bodyMediaType);
}

/** A long as its bytes. */
function plain({ type, value }: MessageHeaderValue): unknown {
  return { type, value: type === "long" ? value.bytes : value };
}

/** What came out of a stream: its events, and what it threw. */
export interface Received {
  readonly events: readonly unknown[];
  readonly thrown: unknown;
}

/** Reads a stream to its end. */
export async function receive(stream: unknown): Promise<Received> {
  const events: unknown[] = [];
  try {
    for await (const event of stream as AsyncIterable<unknown>) events.push(event);
    return { events, thrown: undefined };
  } catch (thrown) {
    return { events, thrown };
  }
}

/** Where events are not those of the params; one that the model does not know has none. */
export function eventsDifference(
  model: Model,
  union: Shape,
  expected: readonly EventDefinition[],
  actual: readonly unknown[],
): string | undefined {
  const known = actual.filter((event) => !(event as object).hasOwnProperty("$unknown"));
  return difference(eventValues(model, union, expected), known, "events");
}

/** The values that the params of events stand for. */
export function eventValues(
  model: Model,
  union: Shape,
  events: readonly EventDefinition[],
): readonly unknown[] {
  return events.flatMap(({ params }) =>
    params === undefined ? [] : [valueOf(model, union, params)],
  );
}

/** The error that one of the events stands for, by its shape. */
export function errorValue(
  model: Model,
  union: Shape | undefined,
  events: readonly EventDefinition[],
  error: ShapeId,
): unknown {
  const names =
    union === undefined ? [] : [...membersOf(union)].filter(({ target }) => target === error);
  for (const { params } of events) {
    const node = names.map(({ name }) => params?.[name]).find((value) => value !== undefined);
    if (node !== undefined) return valueOf(model, expectShape(model, error), node);
  }
  return undefined;
}

/** The member that is a stream of events, and its union. */
export function eventStreamOf(
  model: Model,
  id: ShapeId,
): { readonly name: string; readonly union: Shape } | undefined {
  return [...membersOf(expectShape(model, id))]
    .map(({ name, target }) => ({ name, union: expectShape(model, target) }))
    .find(({ union }) => union.type === "union" && union.traits.has("smithy.api#streaming"));
}
