import type { NormalizedSchema, TypeRegistry } from "@smithy/core/schema";
import { toUtf8 } from "@smithy/core/serde";
import type { Message, ShapeDeserializer, StaticErrorSchema } from "@smithy/types";
import { eventOf } from "./event-member.ts";
import { readHeader } from "./headers.ts";

/** What of a protocol the reading of events needs. */
export interface EventDeserializer {
  readonly deserializer: ShapeDeserializer<string | Uint8Array>;
  /** The classes of errors. */
  readonly errors: TypeRegistry;
}

/**
 * The event of a message: `{ name: event }`, or `$unknown` of one that the contract does not know.
 *
 * @throws Error where the message is an error, or none that a service may send.
 * @see https://smithy.io/2.0/aws/amazon-eventstream.html#amazon-event-semantics
 */
export async function readMessage(
  protocol: EventDeserializer,
  union: NormalizedSchema,
  message: Message,
): Promise<Readonly<Record<string, unknown>>> {
  const type = textHeader(message, ":message-type");
  switch (type) {
    case "event": {
      const name = textHeader(message, ":event-type");
      const member = eventOf(union, name);
      if (member === undefined) return { $unknown: [name, message] };
      return { [name]: await readStructure(protocol, member, message) };
    }
    case "exception":
      throw await errorOf(protocol, union, message);
    case "error": {
      const error = new Error(textHeader(message, ":error-message"));
      error.name = textHeader(message, ":error-code");
      throw error;
    }
    default:
      throw new Error(`An event has the message type \`${type}\`, which there is not.`);
  }
}

/** The members of an output that come in the first message, beside the stream itself. */
export async function readInitialMessage(
  { deserializer }: EventDeserializer,
  output: NormalizedSchema,
  { body }: Message,
): Promise<object> {
  return body.length === 0 ? {} : ((await deserializer.read(output, body)) as object);
}

/** Whether a message is the first one of a protocol without HTTP bindings. */
export function isInitialMessage({ headers }: Message): boolean {
  return headers[":event-type"]?.value === "initial-response";
}

/** @throws Error where the header is absent, or no text. */
function textHeader({ headers }: Message, name: string): string {
  const header = headers[name];
  if (header?.type === "string") return header.value;
  throw new Error(`An event has no text in its header \`${name}\`.`);
}

async function readStructure(
  { deserializer }: EventDeserializer,
  schema: NormalizedSchema,
  { headers, body }: Message,
): Promise<Readonly<Record<string, unknown>>> {
  const members = schema.isUnitSchema() ? [] : [...schema.structIterator()];
  const payload = members.find(([, member]) => member.getMergedTraits().eventPayload !== undefined);
  const isShared = members.some(([, member]) => isInBody(member));
  const document =
    isShared && body.length > 0
      ? ((await deserializer.read(schema, body)) as Readonly<Record<string, unknown>>)
      : {};
  const values: [string, unknown][] = [];
  for (const [name, member] of members) {
    const header = Object.hasOwn(headers, name) ? headers[name] : undefined;
    if (name === payload?.[0]) {
      if (isPresent(member, { headers, body })) {
        values.push([name, await readPayload(deserializer, member, body)]);
      }
    } else if (isInBody(member)) {
      if (Object.hasOwn(document, name)) values.push([name, document[name]]);
    } else if (header !== undefined) values.push([name, readHeader(name, member, header)]);
  }
  return Object.fromEntries(values);
}

function isInBody(member: NormalizedSchema): boolean {
  const { eventHeader, eventPayload } = member.getMergedTraits();
  return eventHeader === undefined && eventPayload === undefined;
}

/** No bytes are a text or a blob too: that they have a type tells them from no payload. */
function isPresent(member: NormalizedSchema, { headers, body }: Message): boolean {
  if (body.length > 0) return true;
  const isEmptyValue = member.isBlobSchema() || member.isStringSchema();
  return isEmptyValue && headers[":content-type"] !== undefined;
}

/** @see https://smithy.io/2.0/spec/streaming.html#eventpayload-trait */
async function readPayload(
  deserializer: EventDeserializer["deserializer"],
  member: NormalizedSchema,
  body: Uint8Array,
): Promise<unknown> {
  if (member.isBlobSchema()) return body;
  return member.isStringSchema() ? toUtf8(body) : deserializer.read(member, body);
}

async function errorOf(
  protocol: EventDeserializer,
  union: NormalizedSchema,
  message: Message,
): Promise<Error> {
  const name = textHeader(message, ":exception-type");
  const member = eventOf(union, name);
  if (member?.getMergedTraits().error === undefined) {
    const error = new Error(toUtf8(message.body));
    error.name = name;
    return error;
  }
  const members = await readStructure(protocol, member, message);
  // What the union's member targets, as it has the trait `error`.
  const schema = member.getSchema() as StaticErrorSchema;
  const ErrorClass = protocol.errors.getErrorCtor(schema) as new (options: object) => Error;
  const text = members["message"] ?? members["Message"] ?? "Unknown";
  return Object.assign(new ErrorClass({ message: text, $metadata: {} }), members, {
    message: text,
  });
}
