import { rejectionMembers } from "../codec/json/error.ts";
import { encodeMembers, memberEncoders } from "../codec/json/encode.ts";
import { isObject } from "../codec/json/decoder.ts";
import { queryErrorHeader } from "../query-error.ts";
import { errorWriters, type ErrorWriters } from "../errors.ts";
import type { ServiceDescription } from "../service.ts";
import type { AwsJsonCodec, Version } from "./codec.ts";

/** @see https://smithy.io/2.0/aws/protocols/aws-json-1_0-protocol.html#operation-error-serialization */
export function awsJsonErrors(
  codec: AwsJsonCodec,
  service: ServiceDescription,
  version: Version,
): ErrorWriters {
  const { mediaType, json } = codec;
  return errorWriters(codec, {
    errorWriter: ({ shape, traits, status }) => {
      const members = memberEncoders(json, shape, shape.members);
      const type = version === "1.0" ? shape.id : shape.name;
      const headers = { "content-type": mediaType, ...queryErrorHeader(service, traits, shape) };
      return (value) => {
        if (!isObject(value)) throw new TypeError(`Expected an error, found ${typeof value}`);
        const written = encodeMembers(value, members);
        const body = `{"__type":${JSON.stringify(type)}${written === "{}" ? "" : ","}${written.slice(1)}`;
        return new Response(body, { status, headers });
      };
    },
    writeRejection: (rejection, { status, name }) =>
      new Response(JSON.stringify({ __type: name, ...rejectionMembers(rejection) }), {
        status,
        headers: { "content-type": mediaType },
      }),
  });
}
