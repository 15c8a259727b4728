import { targetOf, type SchemaRef, type StructureShape } from "@tsmith/schema";
import type { Message } from "@smithy/types";
import { utf8 } from "../codec/utf8.ts";
import { settleAbsent, type Absence } from "../codec/json/decode-member.ts";
import { setMember } from "../codec/json/decoder.ts";
import { blobCheck } from "../constraints/check.ts";
import { conditionsCheck } from "../constraints/conditions.ts";
import { locate, type Flaws } from "../constraints/flaw.ts";
import { checkString, stringRules } from "../constraints/string-rules.ts";
import { memberConstraint } from "../constraints/table.ts";
import type { Bound } from "../http/bindings.ts";
import { isUtf8, parseMediaType } from "../http/media-type.ts";
import { payloadMediaType } from "../http/payload.ts";
import { Rejection } from "../service.ts";
import { eventBindings } from "./bindings.ts";
import type { EventCodec } from "./codec.ts";
import { headerReader, ownHeader, textHeader } from "./headers.ts";

/** Reads an event from its message. */
export type EventReader = (message: Message, flaws: Flaws) => unknown;

/** Reads one member; `undefined` where it is absent. The body is `undefined` where it is empty. */
type MemberReader = (message: Message, body: unknown, flaws: Flaws) => unknown;

/**
 * Compiles the reader of an event, or of those members of it that are not left out.
 *
 * @throws Rejection (the reader) where a message is no such event.
 * @see https://smithy.io/2.0/spec/streaming.html#event-message-serialization
 */
export function eventReader(codec: EventCodec, event: SchemaRef, without?: string): EventReader {
  const { shape } = targetOf(event);
  if (shape.type === "unit") return () => ({});
  if (shape.type !== "structure") throw new TypeError("An event is a structure");
  const members = shape.members.filter(({ name }) => name !== without);
  const { readBody, readers } = memberReaders(codec, event, { ...shape, members });
  const read = members.map((member): Absence & { readonly read: MemberReader } => ({
    ...codec.document.absenceOf(shape, member),
    read: readers.get(member.name) ?? (() => undefined),
  }));
  const check = conditionsCheck(codec.constraints, shape.id, codec.isTrue);
  return (message, flaws) => {
    const body = readBody(message);
    const structure: Record<string, unknown> = {};
    for (const { read: readMember, ...absence } of read) {
      const before = flaws.length;
      const value = readMember(message, body, flaws);
      if (value === undefined) settleAbsent(absence, structure, flaws);
      else setMember(structure, absence.name, value);
      if (value !== undefined && flaws.length > before) locate(flaws, before, absence.name);
    }
    check?.(structure, flaws);
    return structure;
  };
}

interface MemberReaders {
  readonly readBody: (message: Message) => unknown;
  readonly readers: ReadonlyMap<string, MemberReader>;
}

function memberReaders(codec: EventCodec, event: SchemaRef, shape: StructureShape): MemberReaders {
  const { headers, payload, body } = eventBindings(shape);
  const constraintOf = ({ name }: Bound) => memberConstraint(codec.constraints, shape.id, name);
  const readers = new Map<string, MemberReader>();
  for (const member of headers) {
    const read = headerReader(member, constraintOf(member));
    readers.set(member.name, (message, _body, flaws) => {
      const header = ownHeader(message.headers, member.name);
      return header === undefined ? undefined : read(header, flaws);
    });
  }
  if (payload !== undefined) {
    readers.set(payload.name, payloadReader(codec, shape, payload));
    const mediaType = payloadMediaType(payload.schema, codec.document.mediaType);
    return { readBody: (message) => typedBody(codec, message, mediaType), readers };
  }
  const shared = codec.document.membersReader(event, body);
  for (const [name, read] of shared.readers) {
    readers.set(name, (_message, parsed, flaws) =>
      parsed === undefined ? undefined : read(parsed, flaws),
    );
  }
  const readBody = (message: Message): unknown => {
    const bytes = typedBody(codec, message, codec.document.mediaType);
    return bytes.length === 0 ? undefined : shared.parse(bytes);
  };
  return { readBody, readers };
}

/** @see https://smithy.io/2.0/spec/streaming.html#eventpayload-trait */
function payloadReader(codec: EventCodec, event: StructureShape, payload: Bound): MemberReader {
  const constraint = memberConstraint(codec.constraints, event.id, payload.name);
  const { type } = targetOf(payload.schema).shape;
  if (type === "string") {
    const rules = stringRules(constraint);
    return (message, _body, flaws) => {
      if (!isPresent(message)) return undefined;
      const text = utf8(message.body);
      if (rules !== undefined) checkString(rules, text, flaws);
      return text;
    };
  }
  if (type === "blob") {
    const check = blobCheck(constraint);
    return (message, _body, flaws) => {
      if (!isPresent(message)) return undefined;
      check?.(message.body, flaws);
      return message.body.slice();
    };
  }
  const decode = codec.document.payloadReader(payload, constraint);
  return ({ body }, _body, flaws) => (body.length === 0 ? undefined : decode(body, flaws));
}

/** No bytes are a text or a blob too: that they have a type tells them from no payload. */
function isPresent({ headers, body }: Message): boolean {
  return body.length > 0 || textHeader(headers, ":content-type") !== undefined;
}

/** @throws Rejection where the body says that it is of another type; it need not say any. */
function typedBody(
  { otherMediaTypes = [] }: EventCodec,
  { headers, body }: Message,
  mediaType: string | undefined,
): Uint8Array {
  const header = ownHeader(headers, ":content-type");
  if (header === undefined || mediaType === undefined) return body;
  const text = header.type === "string" ? header.value : "";
  const actual = parseMediaType(text);
  const isTaken = [mediaType, ...otherMediaTypes].some(
    (taken) => parseMediaType(taken).essence === actual.essence,
  );
  if (isTaken && isUtf8(actual)) return body;
  throw new Rejection("unsupportedMediaType", `The event is of the type \`${text}\``);
}
