import { targetOf, type SchemaRef, type StructureShape } from "@tsmith/schema";
import { setMember } from "../codec/json/decoder.ts";
import type { Flaws } from "../constraints/flaw.ts";
import { eventsReader } from "../event-stream/read-events.ts";
import { isEventStream } from "../event-stream/union.ts";
import type { ResponseReader } from "../reply.ts";
import { outputBindings, type Bound } from "./bindings.ts";
import type { HttpCodec, MemberDecode } from "./codec.ts";
import { headerReader, prefixHeadersReader } from "./headers.ts";
import { payloadDecoder } from "./payload.ts";

/** Reads one member; `undefined` where it is absent. */
type MemberReader = (response: Response, body: unknown, flaws: Flaws) => unknown;

/** Reads what members share of a body. */
type BodyReader = (response: Response, bytes: Uint8Array) => unknown;

/**
 * Compiles the reader of an output or an error.
 *
 * @throws Rejection (the reader) where a response is not one of the contract.
 * @see https://smithy.io/2.0/spec/http-bindings.html
 */
export function responseReader(codec: HttpCodec, output: SchemaRef): ResponseReader {
  const { shape } = targetOf(output);
  if (shape.type === "unit") return () => ({});
  if (shape.type !== "structure") throw new TypeError("The output of an operation is a structure");
  const { readBody, readers } = bodyReaders(codec, output, shape);
  const members = [...boundReaders(codec, shape), ...readers];
  return (response, bytes) => {
    const body = readBody(response, bytes);
    const structure: Record<string, unknown> = {};
    for (const [name, read] of members) {
      const value = read(response, body, []);
      if (value !== undefined) setMember(structure, name, value);
    }
    return structure;
  };
}

/** Whether the body is to be left to the caller. */
export function isStreamed(output: SchemaRef): boolean {
  const { shape } = targetOf(output);
  const payload = shape.type === "structure" ? outputBindings(shape).payload : undefined;
  return payload?.traits.streaming !== undefined;
}

type NamedReader = readonly [name: string, read: MemberReader];

function boundReaders({ header }: HttpCodec, shape: StructureShape): readonly NamedReader[] {
  const { headers, prefixHeaders, responseCode } = outputBindings(shape);
  const readers: NamedReader[] = [];
  for (const member of headers) {
    const read = headerReader(header, member, undefined);
    readers.push([member.name, (response, _body, flaws) => read(response.headers, flaws)]);
  }
  for (const member of prefixHeaders) {
    const read = prefixHeadersReader(header, member, undefined);
    readers.push([member.name, (response, _body, flaws) => read(response.headers, flaws)]);
  }
  if (responseCode !== undefined) readers.push([responseCode.name, ({ status }) => status]);
  return readers;
}

function bodyReaders(
  codec: HttpCodec,
  output: SchemaRef,
  shape: StructureShape,
): { readonly readBody: BodyReader; readonly readers: readonly NamedReader[] } {
  const { payload, body } = outputBindings(shape);
  if (payload !== undefined) return payloadReaders(codec, payload);
  const { parse, readers } = codec.document.membersReader(output, body);
  const readBody: BodyReader = (_response, bytes) =>
    bytes.length === 0 || body.length === 0 ? undefined : parse(bytes);
  return {
    readBody,
    readers: Array.from(readers, ([name, decode]) => [name, readerOfParsed(decode)]),
  };
}

function payloadReaders(
  codec: HttpCodec,
  payload: Bound,
): { readonly readBody: BodyReader; readonly readers: readonly NamedReader[] } {
  if (isEventStream(payload.schema)) {
    const readEvents = eventsReader(codec, payload.schema);
    return {
      readBody: (response) => readEvents(response.body),
      readers: [[payload.name, (_response, events) => events]],
    };
  }
  if (payload.traits.streaming !== undefined) {
    return { readBody: streamOf, readers: [[payload.name, (_response, body) => body]] };
  }
  const decode = payloadDecoder(codec, payload, undefined);
  const read: MemberReader = (_response, bytes, flaws) =>
    bytes instanceof Uint8Array && bytes.length > 0 ? decode(bytes, flaws) : undefined;
  return { readBody: (_response, bytes) => bytes, readers: [[payload.name, read]] };
}

function readerOfParsed(decode: MemberDecode): MemberReader {
  return (_response, parsed, flaws) => (parsed === undefined ? undefined : decode(parsed, flaws));
}

function streamOf({ body }: Response): unknown {
  return body ?? undefined;
}
