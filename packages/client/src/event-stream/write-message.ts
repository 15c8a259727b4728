import type { NormalizedSchema } from "@smithy/core/schema";
import { fromUtf8 } from "@smithy/core/serde";
import type { Message, MessageHeaders, ShapeSerializer } from "@smithy/types";
import { ownValue } from "../values/completion.ts";
import { inheritedNames, removeInherited } from "../values/inherited-names.ts";
import type { ValueRecord } from "../values/record.ts";
import { eventOf, isPresent } from "./event-member.ts";
import { writeHeader } from "./headers.ts";

/** What of a protocol the writing of events needs. */
export interface EventSerializer {
  readonly serializer: ShapeSerializer<string | Uint8Array>;
  readonly mediaType: string;
}

/**
 * The message of an event: `{ name: event }`. The caller's event is left as it is.
 *
 * @throws Error when it is none of the union.
 * @see https://smithy.io/2.0/aws/amazon-eventstream.html#amazon-event-semantics
 */
export function writeMessage(
  protocol: EventSerializer,
  union: NormalizedSchema,
  event: unknown,
): Message {
  const entries = isRecord(event)
    ? Object.entries(event).filter(([, value]) => isPresent(value))
    : [];
  const [[name, value] = [], ...others] = entries;
  const member = name === undefined ? undefined : eventOf(union, name);
  if (name === undefined || member === undefined || others.length > 0 || !isRecord(value)) {
    const found = entries.map(([key]) => key).join(", ");
    throw new Error(`Expected one event of ${union.getName()}, found: ${found}.`);
  }
  const isError = member.getMergedTraits().error !== undefined;
  const message = writeStructure(protocol, member, value);
  return {
    ...message,
    headers: {
      ...(isError
        ? texts("exception", ":exception-type", name)
        : texts("event", ":event-type", name)),
      ...message.headers,
    },
  };
}

/** The message with the members of an input that stand beside its stream. */
export function writeInitialMessage(
  { serializer, mediaType }: EventSerializer,
  input: NormalizedSchema,
  members: object,
): Message {
  const own: ValueRecord = { ...members };
  removeInherited(own, inheritedNames(input));
  serializer.write(input, own);
  const headers = {
    ...texts("event", ":event-type", "initial-request"),
    ...contentType(mediaType),
  };
  return { headers, body: bytesOf(serializer.flush()) };
}

/** The message that ends a stream whose source has failed; the details stay here. */
export function writeFailure(): Message {
  const message = { type: "string", value: "The client failed" } as const;
  const headers = { ...texts("error", ":error-code", "ClientFailure"), ":error-message": message };
  return { headers, body: new Uint8Array() };
}

function writeStructure(
  { serializer, mediaType }: EventSerializer,
  schema: NormalizedSchema,
  value: Readonly<Record<string, unknown>>,
): Message {
  const headers: MessageHeaders = {};
  const own = schema.isUnitSchema() ? {} : ownValue(schema, value);
  const body = Object.create(null) as ValueRecord;
  let payload: readonly [member: NormalizedSchema, value: unknown] | undefined;
  let hasBody = false;
  for (const [name, member] of schema.isUnitSchema() ? [] : schema.structIterator()) {
    const { eventHeader, eventPayload } = member.getMergedTraits();
    const given = Object.hasOwn(own, name) ? own[name] : undefined;
    if (eventPayload !== undefined) payload = [member, given];
    else if (eventHeader === undefined) {
      hasBody = true;
      body[name] = given;
    } else if (isPresent(given)) headers[name] = writeHeader(name, member, given);
  }
  if (payload !== undefined) {
    const [member, given] = payload;
    if (!isPresent(given)) return { headers, body: new Uint8Array() };
    const type = payloadType(member) ?? mediaType;
    return {
      headers: { ...contentType(type), ...headers },
      body: payloadBytes(serializer, member, given),
    };
  }
  if (!hasBody) return { headers, body: new Uint8Array() };
  serializer.write(schema, body);
  return { headers: { ...contentType(mediaType), ...headers }, body: bytesOf(serializer.flush()) };
}

/** The type of a payload that is no document. */
function payloadType(member: NormalizedSchema): string | undefined {
  const { mediaType } = member.getMergedTraits();
  if (mediaType !== undefined) return mediaType;
  if (member.isBlobSchema()) return "application/octet-stream";
  return member.isStringSchema() ? "text/plain" : undefined;
}

/** @see https://smithy.io/2.0/spec/streaming.html#eventpayload-trait */
function payloadBytes(
  serializer: EventSerializer["serializer"],
  member: NormalizedSchema,
  value: unknown,
): Uint8Array {
  if (member.isBlobSchema() || member.isStringSchema()) {
    if (typeof value === "string" || value instanceof Uint8Array) return bytesOf(value);
    throw new Error(`The payload \`${member.getMemberName()}\` is neither text nor bytes.`);
  }
  serializer.write(member, value);
  return bytesOf(serializer.flush());
}

function bytesOf(content: string | Uint8Array): Uint8Array {
  return typeof content === "string" ? fromUtf8(content) : content;
}

function texts(type: string, key: string, name: string): MessageHeaders {
  return {
    ":message-type": { type: "string", value: type },
    [key]: { type: "string", value: name },
  };
}

function contentType(value: string): MessageHeaders {
  return { ":content-type": { type: "string", value } };
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null;
}
