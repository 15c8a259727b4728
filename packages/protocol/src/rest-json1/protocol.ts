import { serveHttp } from "../http/serve.ts";
import type { Protocol } from "../service.ts";
import { serverSide } from "../side.ts";
import { codecOf } from "./codec.ts";
import { restJson1Errors } from "./errors.ts";

/**
 * JSON over HTTP bindings.
 *
 * @see https://smithy.io/2.0/aws/protocols/aws-restjson1-protocol.html
 * @public
 */
export const restJson1: Protocol = {
  id: "aws.protocols#restJson1",
  mediaType: "application/json",
  serve: (service, options) => {
    const codec = codecOf(serverSide(service, options));
    return serveHttp(codec, service, restJson1Errors(codec, service));
  },
};
