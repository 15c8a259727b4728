import { targetOf, traitsOf, type SchemaRef, type StructureShape } from "@tsmith/schema";
import { bytesOf } from "../codec/blob.ts";
import type { OperationClient } from "../client.ts";
import type { OperationDescription } from "../service.ts";
import { baseUrlWriter } from "./base-url.ts";
import { inputBindings } from "./bindings.ts";
import type { HttpCodec } from "./codec.ts";
import { headersWriter } from "./headers.ts";
import { inputValues } from "./input-values.ts";
import { payloadWriter, type WrittenBody } from "./write-body.ts";
import { uriWriter } from "./write-uri.ts";

type Values = Readonly<Record<string, unknown>>;

/**
 * Compiles the writer of an operation's requests.
 *
 * @throws TypeError (the writer) where the input is not of its shape, or lacks a label.
 * @see https://smithy.io/2.0/spec/http-bindings.html
 */
export function requestWriter(
  codec: HttpCodec,
  { schema }: OperationDescription,
  makeToken: () => string,
): OperationClient["writeRequest"] {
  const { http } = traitsOf(schema[3]);
  if (http === undefined) throw new TypeError(`\`${schema[2]}\` has no HTTP binding`);
  const [method, uri] = http;
  const { shape } = targetOf(schema[4]);
  const structure = shape.type === "structure" ? shape : undefined;
  const writeUri = uriWriter(codec.uri, uri, structure);
  const writeHeaders = structure && headersWriter(codec.header, inputBindings(structure));
  const writeBody = structure && bodyWriter(codec, schema[4], structure);
  const valuesOf = inputValues(schema[4], makeToken);
  const writeBaseUrl = baseUrlWriter(schema);
  return (input, endpoint) => {
    const values = valuesOf(input);
    const { content, mediaType: type } = writeBody?.(values) ?? noBody;
    const headers = new Headers(type === undefined ? {} : { "content-type": type });
    writeHeaders?.(values, headers);
    const url = writeBaseUrl(endpoint, values) + writeUri(values);
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

/** Where all members stand elsewhere, there is no body. */
function bodyWriter(
  codec: HttpCodec,
  input: SchemaRef,
  shape: StructureShape,
): (values: Values) => WrittenBody {
  const { document } = codec;
  const { mediaType, absentStructure } = document;
  const { payload, body } = inputBindings(shape);
  if (payload !== undefined) {
    const write = payloadWriter(codec, payload);
    const isStructure = targetOf(payload.schema).shape.type === "structure";
    if (!isStructure || absentStructure === undefined) return write;
    return (values) => {
      const written = write(values);
      return written.content === null ? { content: absentStructure, mediaType } : written;
    };
  }
  if (body.length === 0) return () => noBody;
  const write = document.membersWriter(input, body);
  return (values) => ({ content: write(values), mediaType });
}
