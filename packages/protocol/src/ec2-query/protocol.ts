import { formType } from "../query/action.ts";
import { serveRpc } from "../rpc/serve.ts";
import type { Protocol } from "../service.ts";
import { serverSide } from "../side.ts";
import { codecOf } from "./codec.ts";
import { ec2QueryErrors } from "./errors.ts";

/**
 * Forms that XML answers, the operation named by a parameter, as EC2 has it.
 *
 * @see https://smithy.io/2.0/aws/protocols/aws-ec2-query-protocol.html
 * @public
 */
export const ec2Query: Protocol = {
  id: "aws.protocols#ec2Query",
  mediaType: formType,
  serve: (service, options) => {
    const codec = codecOf(serverSide(service, options), service, options);
    return serveRpc(codec, service, ec2QueryErrors(codec, service));
  },
};
