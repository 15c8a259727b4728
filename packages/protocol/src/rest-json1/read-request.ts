import {
  absenceOf,
  decodeEntryOf,
  memberDecoders,
  settleAbsent,
  type Absence,
} from "../codec/json/decode-member.ts";
import { refuseProto } from "../codec/json/decode-structure.ts";
import { isObject, setMember } from "../codec/json/decoder.ts";
import { mistype } from "../codec/mistype.ts";
import { parseUntrustedJson } from "../codec/json/parse.ts";
import { highest, precisionOf } from "../codec/json/precision.ts";
import { utf8 } from "../codec/utf8.ts";
import { textDecoder } from "../codec/text/decode.ts";
import { blobCheck } from "../constraints/check.ts";
import { conditionsCheck } from "../constraints/conditions.ts";
import { failureOf, locate, type Flaws } from "../constraints/flaw.ts";
import { memberConstraint } from "../constraints/table.ts";
import { inputBindings, type Bound } from "../http/bindings.ts";
import { readBody, readTextBody } from "../http/body.ts";
import { headerReader, prefixHeadersReader } from "../http/headers.ts";
import { isUtf8, parseMediaType } from "../http/media-type.ts";
import { payloadMediaType } from "../http/payload.ts";
import type { Query } from "../http/query.ts";
import { labelReader, queryParamsReader, queryReader } from "../http/request-uri.ts";
import { targetOf, type SchemaRef, type StructureShape } from "../schema/shape.ts";
import { Rejection } from "../service.ts";
import { validationRejection } from "../validation.ts";
import { mediaType, type RestJson1Codec } from "./codec.ts";

/** What a request consists of once its operation is known. */
interface RequestParts {
  readonly labels: ReadonlyMap<string, string>;
  readonly query: Query;
  readonly headers: Headers;
  /** What the body holds; `undefined` where it is empty. */
  readonly body: unknown;
}

/** Reads the input of an operation. */
export type RequestReader = (
  request: Request,
  labels: ReadonlyMap<string, string>,
  query: Query,
) => Promise<unknown>;

/** Reads one member; `undefined` where it is absent. */
type MemberReader = (parts: RequestParts, flaws: Flaws) => unknown;

/**
 * Compiles the reader of an operation's input.
 *
 * @throws Rejection (the reader) where a request is not one that the contract allows.
 * @see https://smithy.io/2.0/aws/protocols/aws-restjson1-protocol.html
 */
export function requestReader(codec: RestJson1Codec, input: SchemaRef): RequestReader {
  const { shape } = targetOf(input);
  if (shape.type === "unit") {
    return async (request) => {
      checkContentType(request, await readBody(request, codec.maxBodyBytes), { type: "none" });
      return {};
    };
  }
  if (shape.type !== "structure") throw new TypeError("The input of an operation is a structure");
  const members = memberReaders(codec, shape);
  const body = bodyReader(codec, shape);
  const check = conditionsCheck(codec.json.constraints, shape.id, codec.json.isTrue);
  return async (request, labels, query) => {
    const parts = { labels, query, headers: request.headers, body: await body(request) };
    const structure: Record<string, unknown> = {};
    const flaws: Flaws = [];
    for (const { read, ...absence } of members) {
      const before = flaws.length;
      const value = read(parts, flaws);
      if (value === undefined) settleAbsent(absence, structure, flaws);
      else setMember(structure, absence.name, value);
      if (value !== undefined && flaws.length > before) locate(flaws, before, absence.name);
    }
    check?.(structure, flaws);
    if (flaws.length > 0) throw validationRejection(flaws.map(failureOf));
    return structure;
  };
}

/** The readers of all members in the order of the model, which is that of the failures. */
function memberReaders(
  codec: RestJson1Codec,
  shape: StructureShape,
): readonly (Absence & { readonly read: MemberReader })[] {
  const readers = new Map<string, MemberReader>();
  const bindings = inputBindings(shape);
  const constraintOf = ({ name }: Bound) =>
    memberConstraint(codec.json.constraints, shape.id, name);
  for (const member of bindings.labels) {
    const read = labelReader(codec.uri, member, constraintOf(member));
    readers.set(member.name, ({ labels }, flaws) => read(labels, flaws));
  }
  for (const member of bindings.query) {
    const read = queryReader(codec.uri, member, constraintOf(member));
    readers.set(member.name, ({ query }, flaws) => read(query, flaws));
  }
  for (const member of bindings.queryParams) {
    const read = queryParamsReader(codec.uri, member, constraintOf(member));
    readers.set(member.name, ({ query }, flaws) => read(query, flaws));
  }
  for (const member of bindings.headers) {
    const read = headerReader(codec.header, member, constraintOf(member));
    readers.set(member.name, ({ headers }, flaws) => read(headers, flaws));
  }
  for (const member of bindings.prefixHeaders) {
    const read = prefixHeadersReader(codec.header, member, constraintOf(member));
    readers.set(member.name, ({ headers }, flaws) => read(headers, flaws));
  }
  if (bindings.payload !== undefined) {
    readers.set(bindings.payload.name, payloadReader(codec, shape, bindings.payload));
  }
  for (const member of memberDecoders(codec.json, shape, bindings.body)) {
    readers.set(member.name, ({ body }, flaws) => decodeEntryOf(body, member, flaws));
  }
  return shape.members.map((member) => ({
    ...absenceOf(codec.json, shape, member),
    read: readers.get(member.name) ?? (() => undefined),
  }));
}

/** Reads the bytes, checks what they are said to be, and parses them where they are JSON. */
function bodyReader(
  codec: RestJson1Codec,
  shape: StructureShape,
): (request: Request) => Promise<unknown> {
  const { payload, body } = inputBindings(shape);
  const expected = expectedType(shape, payload, body);
  const { constraints } = codec.json;
  const precision = highest(
    (payload === undefined ? body : [payload]).map(({ name, schema }) =>
      precisionOf(constraints, schema, memberConstraint(constraints, shape.id, name)),
    ),
  );
  const payloadTarget = payload && targetOf(payload.schema);
  if (payloadTarget?.shape.type === "blob" && payloadTarget.traits.streaming !== undefined) {
    return async (request) => request.body ?? undefined;
  }
  const refusesProto = memberDecoders(codec.json, shape, body).every(
    ({ wireName }) => wireName !== "__proto__",
  );
  const read = payloadTarget?.shape.type === "blob" ? readBody : readTextBody;
  return async (request) => {
    const bytes = await read(request, codec.maxBodyBytes);
    checkContentType(request, bytes, expected);
    if (bytes.length === 0) return payload === undefined ? {} : undefined;
    if (payloadTarget?.shape.type === "blob") return bytes;
    if (payloadTarget?.shape.type === "string") return utf8(bytes);
    if (expected.type === "none") return {};
    const value = parseUntrustedJson(bytes, precision, codec.maxDepth);
    if (payload !== undefined) return value;
    if (!isObject(value)) return mistype("an object", value);
    if (refusesProto && Object.hasOwn(value, "__proto__")) refuseProto();
    return value;
  };
}

/** @see https://smithy.io/2.0/spec/http-bindings.html#httppayload-trait */
function payloadReader(
  codec: RestJson1Codec,
  structure: StructureShape,
  { name, schema }: Bound,
): MemberReader {
  const constraint = memberConstraint(codec.json.constraints, structure.id, name);
  const { shape, traits } = targetOf(schema);
  if (shape.type === "string") {
    const decodeText = textDecoder(codec.uri, schema, constraint);
    return ({ body }, flaws) => (typeof body === "string" ? decodeText(body, flaws) : undefined);
  }
  if (shape.type === "blob") {
    const check = traits.streaming === undefined ? blobCheck(constraint) : undefined;
    return ({ body }, flaws) => {
      if (body instanceof Uint8Array) check?.(body, flaws);
      return body;
    };
  }
  const decode = codec.json.decoder(schema, constraint);
  const isOptionalStructure = shape.type === "structure" && constraint?.required !== true;
  return ({ body }, flaws) => {
    if (body === undefined || (body === null && shape.type !== "document")) return undefined;
    // Clients write `{}` for a structure that is absent as well.
    if (isOptionalStructure && isObject(body) && Object.keys(body).length === 0) return undefined;
    return decode(body, flaws);
  };
}

/** What a body may be: nothing at all, anything, or of one media type. */
type ExpectedType =
  | { readonly type: "none" }
  | { readonly type: "any" }
  | { readonly type: "exactly"; readonly mediaType: string };

function expectedType(
  { members }: StructureShape,
  payload: Bound | undefined,
  body: readonly Bound[],
): ExpectedType {
  if (payload === undefined) {
    const isBound = members.length > 0 && body.length === 0;
    return isBound ? { type: "none" } : { type: "exactly", mediaType };
  }
  const type = payloadMediaType(payload.schema, mediaType);
  return type === undefined ? { type: "any" } : { type: "exactly", mediaType: type };
}

/** Only a body has a type: the header alone breaks nothing. */
function checkContentType(request: Request, bytes: Uint8Array, expected: ExpectedType): void {
  if (bytes.length === 0 || expected.type === "any") return;
  const header = request.headers.get("content-type");
  if (expected.type === "none" && header === null) return;
  const actual = header === null ? undefined : parseMediaType(header);
  if (
    expected.type === "exactly" &&
    actual !== undefined &&
    actual.essence === parseMediaType(expected.mediaType).essence &&
    isUtf8(actual)
  ) {
    return;
  }
  throw new Rejection("unsupportedMediaType", `The content type \`${header ?? ""}\` is not taken`);
}
