import { formType } from "../query/action.ts";
import { serveRpc } from "../rpc/serve.ts";
import type { Protocol } from "../service.ts";
import { serverSide } from "../side.ts";
import { codecOf } from "./codec.ts";
import { awsQueryErrors } from "./errors.ts";

/**
 * Forms that XML answers, the operation named by a parameter.
 *
 * @see https://smithy.io/2.0/aws/protocols/aws-query-protocol.html
 * @public
 */
export const awsQuery: Protocol = {
  id: "aws.protocols#awsQuery",
  mediaType: formType,
  serve: (service, options) => {
    const codec = codecOf(serverSide(service, options), service, options);
    return serveRpc(codec, service, awsQueryErrors(codec, service));
  },
};
