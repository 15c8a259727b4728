import { bytesOf } from "../codec/blob.ts";
import { isObject } from "../codec/json/decoder.ts";
import { encodeMembers, memberEncoders, ownMember } from "../codec/json/encode.ts";
import type { OperationClient } from "../client.ts";
import { inputBindings } from "../http/bindings.ts";
import { headersWriter } from "../http/headers.ts";
import { uriWriter, withHostPrefix } from "../http/write-uri.ts";
import { targetOf, type StructureShape } from "../schema/shape.ts";
import { traitsOf } from "../schema/traits.ts";
import type { OperationDescription } from "../service.ts";
import { mediaType, type RestJson1Codec } from "./codec.ts";
import { payloadWriter, type WrittenBody } from "./write-body.ts";

type Values = Readonly<Record<string, unknown>>;

/**
 * Compiles the writer of an operation's requests.
 *
 * @throws TypeError (the writer) where the input is not of its shape, or lacks a label.
 * @see https://smithy.io/2.0/aws/protocols/aws-restjson1-protocol.html
 */
export function requestWriter(
  codec: RestJson1Codec,
  { schema }: OperationDescription,
  makeToken: () => string,
): OperationClient["writeRequest"] {
  const { http, endpoint } = traitsOf(schema[3]);
  if (http === undefined) throw new TypeError(`\`${schema[2]}\` has no HTTP binding`);
  const [method, uri] = http;
  const { shape } = targetOf(schema[4]);
  const structure = shape.type === "structure" ? shape : undefined;
  const prefix = Array.isArray(endpoint) ? String(endpoint[0]) : "";
  const writeUri = uriWriter(codec.uri, uri, structure);
  const writeHeaders = structure && headersWriter(codec.header, inputBindings(structure));
  const writeBody = structure && bodyWriter(codec, structure);
  const withTokens = structure === undefined ? undefined : tokenFiller(structure, makeToken);
  return (input, base) => {
    if (!isObject(input)) throw new TypeError(`Expected an input, found ${typeof input}`);
    const values = withTokens?.(input) ?? input;
    const { content, mediaType: type } = writeBody?.(values) ?? noBody;
    const headers = new Headers(type === undefined ? {} : { "content-type": type });
    writeHeaders?.(values, headers);
    const host = withHostPrefix(prefix, new URL(base), values);
    const url = host.origin + host.pathname.replace(/\/$/, "") + writeUri(values);
    return new Request(url, { method, headers, ...bodyInit(content) });
  };
}

const noBody: WrittenBody = { content: null, mediaType: undefined };

/** Bytes and no text, which would bring a type of its own. */
function bodyInit(content: WrittenBody["content"]): RequestInit {
  if (content === null) return {};
  if (content instanceof ReadableStream) return streamInit(content);
  return { body: content instanceof Blob ? content : bytesOf(content) };
}

/** Fetch wants it to be said that the response comes after the whole stream. */
function streamInit(body: ReadableStream): RequestInit & { readonly duplex: "half" } {
  return { body, duplex: "half" };
}

/** @see https://smithy.io/2.0/spec/behavior-traits.html#idempotencytoken-trait */
function tokenFiller(
  { members }: StructureShape,
  makeToken: () => string,
): (values: Values) => Values {
  const tokens = members
    .filter(({ schema }) => targetOf(schema).traits.idempotencyToken !== undefined)
    .map(({ name }) => name);
  return (values) => {
    const absent = tokens.filter((name) => (ownMember(values, name) ?? undefined) === undefined);
    if (absent.length === 0) return values;
    return { ...values, ...Object.fromEntries(absent.map((name) => [name, makeToken()])) };
  };
}

/** Where all members stand elsewhere, there is no body. */
function bodyWriter(codec: RestJson1Codec, shape: StructureShape): (values: Values) => WrittenBody {
  const { payload, body } = inputBindings(shape);
  if (payload !== undefined) {
    const write = payloadWriter(codec, payload);
    const isStructure = targetOf(payload.schema).shape.type === "structure";
    // Services expect an object for a structure, be it absent.
    return (values) => {
      const written = write(values);
      return isStructure && written.content === null ? { content: "{}", mediaType } : written;
    };
  }
  if (body.length === 0) return () => noBody;
  const members = memberEncoders(codec.json, shape, body);
  return (values) => ({ content: encodeMembers(values, members), mediaType });
}
