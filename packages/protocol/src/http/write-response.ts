import { targetOf, type OperationSchema, type SchemaRef } from "@tsmith/schema";
import { isObject } from "../codec/json/decoder.ts";
import { ownMember } from "../codec/json/encode.ts";
import { Rejection, type StreamErrorListener } from "../service.ts";
import { outputBindings, type OutputBindings } from "./bindings.ts";
import type { DocumentCodec, HttpCodec } from "./codec.ts";
import { headersWriter } from "./headers.ts";
import { isAcceptable } from "./media-type.ts";
import { payloadMediaType } from "./payload.ts";
import { payloadWriter, type BodyCodec, type BodyWriter, type WrittenBody } from "./write-body.ts";

/** Writes an output or an error. */
export type ResponseWriter = (value: unknown, onStreamError?: StreamErrorListener) => Response;

/**
 * Compiles the writer of an output or an error.
 *
 * @param status - Where no member is bound to the status.
 * @param named - Headers that every response has.
 * @throws TypeError (the writer) where a value is not of its shape.
 * @see https://smithy.io/2.0/spec/http-bindings.html
 */
export function responseWriter(
  codec: BodyCodec & Pick<HttpCodec, "header">,
  output: SchemaRef,
  status: number,
  named: Readonly<Record<string, string>> = {},
): ResponseWriter {
  const { shape } = targetOf(output);
  if (shape.type === "unit") return () => new Response(null, { status, headers: { ...named } });
  if (shape.type !== "structure") throw new TypeError("The output of an operation is a structure");
  const bindings = outputBindings(shape);
  const writeHeaders = headersWriter(codec.header, bindings);
  const writeBody = bodyWriter(codec, output, bindings);
  return (value, onStreamError) => {
    if (!isObject(value)) throw new TypeError(`Expected an output, found ${typeof value}`);
    const body = writeBody(value, onStreamError);
    const headers = new Headers(
      body.mediaType === undefined ? {} : { "content-type": body.mediaType },
    );
    writeHeaders(value, headers);
    // What the protocol says wins over a member that is bound to its header.
    for (const [name, text] of Object.entries(named)) headers.set(name, text);
    const { responseCode } = bindings;
    const bound = responseCode && ownMember(value, responseCode.name);
    const code = typeof bound === "number" ? bound : status;
    if (isBodiless(code) && !hasContent(bindings, value)) {
      return new Response(null, { status: code, headers });
    }
    if (isEmpty(body.content)) headers.set("content-length", "0");
    return new Response(body.content, { status: isBodiless(code) ? 200 : code, headers });
  };
}

/**
 * Whether a value has something to say in a body. A few contracts give such an output a status that
 * has none: then the body is sent, and the status is the usual one.
 */
function hasContent(
  { payload, body }: OutputBindings,
  values: Readonly<Record<string, unknown>>,
): boolean {
  const members = payload === undefined ? body : [payload];
  return members.some(({ name }) => (ownMember(values, name) ?? undefined) !== undefined);
}

/** @see https://fetch.spec.whatwg.org/#null-body-status */
function isBodiless(status: number): boolean {
  return status === 204 || status === 205 || status === 304;
}

/** A client need not wait for what does not come. */
function isEmpty(content: WrittenBody["content"]): boolean {
  return content === null || content === "";
}

function bodyWriter(
  codec: BodyCodec,
  output: SchemaRef,
  { payload, body }: OutputBindings,
): BodyWriter {
  if (payload !== undefined) return payloadWriter(codec, payload);
  const { document } = codec;
  const write = document.membersWriter(output, body);
  const { mediaType } = document;
  return (values) => ({ content: write(values), mediaType });
}

/**
 * Compiles the check that a client takes what it will be sent.
 *
 * @throws Rejection (the check) where it does not.
 */
export function acceptCheck(
  { mediaType }: DocumentCodec,
  [, , , , input, output]: OperationSchema<unknown, unknown>,
): (headers: Headers) => void {
  const { shape } = targetOf(output);
  // Where the header is a member of the input, the handler reads it.
  if (bindsAccept(input)) return () => undefined;
  const payload = shape.type === "structure" ? outputBindings(shape).payload : undefined;
  const type = payload === undefined ? mediaType : payloadMediaType(payload.schema, mediaType);
  if (shape.type === "unit" || type === undefined) return () => undefined;
  return (headers) => {
    if (isAcceptable(headers.get("accept"), type)) return;
    throw new Rejection("notAcceptable", `The response is of the type \`${type}\``);
  };
}

function bindsAccept(input: SchemaRef): boolean {
  const { shape } = targetOf(input);
  if (shape.type !== "structure") return false;
  return shape.members.some(
    ({ schema }) => targetOf(schema).traits.httpHeader?.toLowerCase() === "accept",
  );
}
