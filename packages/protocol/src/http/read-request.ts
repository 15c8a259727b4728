import { targetOf, type SchemaRef, type StructureShape } from "@tsmith/schema";
import { settleAbsent, type Absence } from "../codec/json/decode-member.ts";
import { setMember } from "../codec/json/decoder.ts";
import { conditionsCheck } from "../constraints/conditions.ts";
import { failureOf, locate, type Flaws } from "../constraints/flaw.ts";
import { memberConstraint } from "../constraints/table.ts";
import { eventsReader } from "../event-stream/read-events.ts";
import { eventStreamBody } from "../event-stream/request-body.ts";
import { isEventStream } from "../event-stream/union.ts";
import { validationRejection } from "../validation.ts";
import { inputBindings, type Bound } from "./bindings.ts";
import { readBody, readTextBody, unpackedHeaders } from "./body.ts";
import type { HttpCodec } from "./codec.ts";
import { checkContentType, expectedType } from "./content-type.ts";
import { headerReader, prefixHeadersReader } from "./headers.ts";
import { payloadDecoder } from "./payload.ts";
import type { Query } from "./query.ts";
import { labelReader, queryParamsReader, queryReader } from "./request-uri.ts";

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

/** Reads one member, and locates its flaws; `undefined` where it is absent. */
type MemberReader = (parts: RequestParts, flaws: Flaws) => unknown;

/** Reads the bytes of a body, and parses them where members share it. */
type BodyReader = (request: Request) => Promise<unknown>;

/**
 * Compiles the reader of an operation's input.
 *
 * @throws Rejection (the reader) where a request is not one that the contract allows.
 * @see https://smithy.io/2.0/spec/http-bindings.html
 */
export function requestReader(codec: HttpCodec, input: SchemaRef): RequestReader {
  const { shape } = targetOf(input);
  if (shape.type === "unit") {
    return async (request) => {
      checkContentType(request, await readBody(request, codec.maxBodyBytes), { type: "none" });
      return {};
    };
  }
  if (shape.type !== "structure") throw new TypeError("The input of an operation is a structure");
  const { readBodyOf, readers } = bodyReaders(codec, input, shape);
  const members: readonly (Absence & { readonly read: MemberReader })[] = inModelOrder(
    codec,
    shape,
    new Map([...boundReaders(codec, shape), ...readers]),
  );
  const check = conditionsCheck(codec.constraints, shape.id, codec.isTrue);
  return async (request, labels, query) => {
    // Compression belongs to a body of text, and goes with it.
    const headers = isTextBody(shape) ? unpackedHeaders(request) : request.headers;
    const parts = { labels, query, headers, body: await readBodyOf(request) };
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
    if (flaws.length > 0) throw validationRejection(flaws.map(failureOf), structure);
    return structure;
  };
}

function isTextBody(shape: StructureShape): boolean {
  const { payload } = inputBindings(shape);
  return payload === undefined || targetOf(payload.schema).shape.type !== "blob";
}

/** The order of the model is that of the failures. */
function inModelOrder(
  { document }: HttpCodec,
  shape: StructureShape,
  readers: ReadonlyMap<string, MemberReader>,
): readonly (Absence & { readonly read: MemberReader })[] {
  return shape.members.map((member) => ({
    ...document.absenceOf(shape, member),
    read: readers.get(member.name) ?? (() => undefined),
  }));
}

/** The readers of the members that stand outside of the body. */
function boundReaders(
  { constraints, uri, header }: HttpCodec,
  shape: StructureShape,
): ReadonlyMap<string, MemberReader> {
  const readers = new Map<string, MemberReader>();
  const bindings = inputBindings(shape);
  const constraintOf = ({ name }: Bound) => memberConstraint(constraints, shape.id, name);
  for (const member of bindings.labels) {
    const read = labelReader(uri, member, constraintOf(member));
    readers.set(member.name, ({ labels }, flaws) => read(labels, flaws));
  }
  for (const member of bindings.query) {
    const read = queryReader(uri, member, constraintOf(member));
    readers.set(member.name, ({ query }, flaws) => read(query, flaws));
  }
  const named = new Set(bindings.query.map(({ traits }) => traits.httpQuery ?? ""));
  for (const member of bindings.queryParams) {
    const read = queryParamsReader(uri, member, constraintOf(member), named);
    readers.set(member.name, ({ query }, flaws) => read(query, flaws));
  }
  for (const member of bindings.headers) {
    const read = headerReader(header, member, constraintOf(member));
    readers.set(member.name, ({ headers }, flaws) => read(headers, flaws));
  }
  for (const member of bindings.prefixHeaders) {
    const read = prefixHeadersReader(header, member, constraintOf(member));
    readers.set(member.name, ({ headers }, flaws) => read(headers, flaws));
  }
  return readers;
}

/** The reader of the body, and those of the members that stand in it. */
function bodyReaders(
  codec: HttpCodec,
  input: SchemaRef,
  shape: StructureShape,
): { readonly readBodyOf: BodyReader; readonly readers: ReadonlyMap<string, MemberReader> } {
  const { payload, body } = inputBindings(shape);
  const expected = expectedType(shape, payload, body, codec.document.mediaType);
  const target = payload && targetOf(payload.schema);
  if (payload !== undefined && isEventStream(payload.schema)) {
    const readEvents = eventsReader(codec, payload.schema);
    return {
      readBodyOf: async (request) => readEvents(await eventStreamBody(request)),
      readers: new Map([[payload.name, bodyOf]]),
    };
  }
  if (payload !== undefined && target?.traits.streaming !== undefined) {
    return {
      readBodyOf: async (request) => request.body ?? undefined,
      readers: new Map([[payload.name, bodyOf]]),
    };
  }
  const readBytes = isTextBody(shape) ? readTextBody : readBody;
  const shared = payload === undefined ? codec.document.membersReader(input, body) : undefined;
  const readBodyOf: BodyReader = async (request) => {
    const bytes = await readBytes(request, codec.maxBodyBytes);
    checkContentType(request, bytes, expected);
    if (bytes.length === 0 || expected.type === "none") return undefined;
    return shared === undefined ? bytes : shared.parse(bytes);
  };
  if (payload !== undefined) {
    const read = payloadReader(codec, shape, payload);
    return { readBodyOf, readers: new Map([[payload.name, read]]) };
  }
  const readers = [...(shared?.readers ?? [])].map(([name, read]): [string, MemberReader] => [
    name,
    (parts, flaws) => (parts.body === undefined ? undefined : read(parts.body, flaws)),
  ]);
  return { readBodyOf, readers: new Map(readers) };
}

/** @see https://smithy.io/2.0/spec/http-bindings.html#httppayload-trait */
function payloadReader(codec: HttpCodec, structure: StructureShape, payload: Bound): MemberReader {
  const constraint = memberConstraint(codec.constraints, structure.id, payload.name);
  const decode = payloadDecoder(codec, payload, constraint);
  return ({ body }, flaws) => (body instanceof Uint8Array ? decode(body, flaws) : undefined);
}

function bodyOf({ body }: RequestParts): unknown {
  return body;
}
