import { isObject } from "../codec/json/decoder.ts";
import { encodeMembers, memberEncoders, ownMember } from "../codec/json/encode.ts";
import { outputBindings } from "../http/bindings.ts";
import { headersWriter } from "../http/headers.ts";
import { isAcceptable } from "../http/media-type.ts";
import { payloadMediaType } from "../http/payload.ts";
import { targetOf, type SchemaRef, type StructureShape } from "../schema/shape.ts";
import { Rejection } from "../service.ts";
import { mediaType, type RestJson1Codec } from "./codec.ts";
import { payloadWriter, type WrittenBody } from "./write-body.ts";

/** Writes an output or an error. */
export type ResponseWriter = (value: unknown) => Response;

/**
 * Compiles the writer of an output or an error.
 *
 * @param status - Where no member is bound to the status.
 * @param named - Headers that every response has.
 * @throws TypeError (the writer) where a value is not of its shape.
 * @see https://smithy.io/2.0/aws/protocols/aws-restjson1-protocol.html
 */
export function responseWriter(
  codec: RestJson1Codec,
  output: SchemaRef,
  status: number,
  named: Readonly<Record<string, string>> = {},
): ResponseWriter {
  const { shape } = targetOf(output);
  if (shape.type === "unit") return () => new Response(null, { status, headers: { ...named } });
  if (shape.type !== "structure") throw new TypeError("The output of an operation is a structure");
  const { responseCode } = outputBindings(shape);
  const writeHeaders = headersWriter(codec.header, outputBindings(shape));
  const writeBody = bodyWriter(codec, shape);
  return (value) => {
    if (!isObject(value)) throw new TypeError(`Expected an output, found ${typeof value}`);
    const body = writeBody(value);
    const headers = new Headers(named);
    if (body.mediaType !== undefined) headers.set("content-type", body.mediaType);
    writeHeaders(value, headers);
    const bound = responseCode && ownMember(value, responseCode.name);
    const code = typeof bound === "number" ? bound : status;
    return new Response(isBodiless(code) ? null : body.content, { status: code, headers });
  };
}

/** @see https://fetch.spec.whatwg.org/#null-body-status */
function isBodiless(status: number): boolean {
  return status === 204 || status === 205 || status === 304;
}

type Values = Readonly<Record<string, unknown>>;

/** An output without a payload is an object, be it an empty one. */
function bodyWriter(codec: RestJson1Codec, shape: StructureShape): (values: Values) => WrittenBody {
  const { payload, body } = outputBindings(shape);
  if (payload !== undefined) return payloadWriter(codec, payload);
  const members = memberEncoders(codec.json, shape, body);
  return (values) => ({ content: encodeMembers(values, members), mediaType });
}

/**
 * Compiles the check that a client takes what it will be sent.
 *
 * @throws Rejection (the check) where it does not.
 */
export function acceptCheck(output: SchemaRef): (headers: Headers) => void {
  const { shape } = targetOf(output);
  const payload = shape.type === "structure" ? outputBindings(shape).payload : undefined;
  const type = payload === undefined ? mediaType : payloadMediaType(payload.schema, mediaType);
  if (shape.type === "unit" || type === undefined) return () => undefined;
  return (headers) => {
    if (isAcceptable(headers.get("accept"), type)) return;
    throw new Rejection("notAcceptable", `The response is of the type \`${type}\``);
  };
}
