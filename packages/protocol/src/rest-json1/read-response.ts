import { decodeEntryOf, memberDecoders } from "../codec/json/decode-member.ts";
import { isObject, setMember } from "../codec/json/decoder.ts";
import { parseJson } from "../codec/json/parse.ts";
import { precisionOf } from "../codec/json/precision.ts";
import { utf8 } from "../codec/utf8.ts";
import type { Flaws } from "../constraints/flaw.ts";
import { outputBindings, type Bound } from "../http/bindings.ts";
import { headerReader, prefixHeadersReader } from "../http/headers.ts";
import { targetOf, type SchemaRef, type StructureShape } from "../schema/shape.ts";
import type { RestJson1Codec } from "./codec.ts";

/** Reads an output or an error; the bytes are those of the body, unless it is a stream. */
export type ResponseReader = (response: Response, bytes: Uint8Array) => unknown;

/** Reads one member; `undefined` where it is absent. */
type MemberReader = (response: Response, body: unknown, flaws: Flaws) => unknown;

/**
 * Compiles the reader of an output or an error.
 *
 * @throws Rejection (the reader) where a response is not one of the contract.
 * @see https://smithy.io/2.0/aws/protocols/aws-restjson1-protocol.html
 */
export function responseReader(codec: RestJson1Codec, output: SchemaRef): ResponseReader {
  const { shape } = targetOf(output);
  if (shape.type === "unit") return () => ({});
  if (shape.type !== "structure") throw new TypeError("The output of an operation is a structure");
  const readBody = bodyReader(codec, shape);
  const members = memberReaders(codec, shape);
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

function memberReaders(
  codec: RestJson1Codec,
  shape: StructureShape,
): readonly (readonly [name: string, read: MemberReader])[] {
  const { headers, prefixHeaders, responseCode, payload, body } = outputBindings(shape);
  const readers: [string, MemberReader][] = [];
  for (const member of headers) {
    const read = headerReader(codec.header, member, undefined);
    readers.push([member.name, (response, _body, flaws) => read(response.headers, flaws)]);
  }
  for (const member of prefixHeaders) {
    const read = prefixHeadersReader(codec.header, member, undefined);
    readers.push([member.name, (response, _body, flaws) => read(response.headers, flaws)]);
  }
  if (responseCode !== undefined) readers.push([responseCode.name, ({ status }) => status]);
  if (payload !== undefined) readers.push([payload.name, payloadReader(codec, payload)]);
  for (const member of memberDecoders(codec.json, shape, body)) {
    readers.push([member.name, (_response, parsed, flaws) => decodeEntryOf(parsed, member, flaws)]);
  }
  return readers;
}

/** Parses what is JSON; text and bytes are the payload's. */
function bodyReader(
  { json }: RestJson1Codec,
  shape: StructureShape,
): (response: Response, bytes: Uint8Array) => unknown {
  const { payload, body } = outputBindings(shape);
  const type = payload === undefined ? "structure" : targetOf(payload.schema).shape.type;
  if (payload?.traits.streaming !== undefined) return (response) => response.body ?? undefined;
  if (type === "blob") return (_response, bytes) => (bytes.length === 0 ? undefined : bytes);
  if (type === "string")
    return (_response, bytes) => (bytes.length === 0 ? undefined : utf8(bytes));
  const isEmpty = payload === undefined && body.length === 0;
  const precision = precisionOf(json.constraints, payload?.schema ?? wholeOf(shape), undefined);
  return (_response, bytes) => {
    if (bytes.length === 0 || isEmpty) return undefined;
    return parseJson(bytes, precision);
  };
}

/** A structure as a schema again. */
function wholeOf({ name, members }: StructureShape): SchemaRef {
  return [
    3,
    "",
    name,
    0,
    members.map((member) => member.name),
    members.map(({ schema }) => schema),
  ];
}

function payloadReader({ json }: RestJson1Codec, { schema }: Bound): MemberReader {
  const { type } = targetOf(schema).shape;
  if (type === "blob" || type === "string") return (_response, body) => body;
  const decode = json.decoder(schema);
  return (_response, body, flaws) => {
    const isAbsent = body === undefined || (body === null && type !== "document");
    return isAbsent || isUnset(type, body) ? undefined : decode(body, flaws);
  };
}

/** A union that is not set is an empty object. */
function isUnset(type: string, body: unknown): boolean {
  return type === "union" && isObject(body) && Object.keys(body).length === 0;
}
