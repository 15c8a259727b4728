import type { ClientProtocol } from "../client.ts";
import { ec2QueryForm } from "../codec/form/format.ts";
import { connectQuery } from "../query/connect.ts";

/**
 * Forms that XML answers, as a client speaks it to EC2.
 *
 * @see https://smithy.io/2.0/aws/protocols/aws-ec2-query-protocol.html
 * @public
 */
export const ec2QueryClient: ClientProtocol = {
  id: "aws.protocols#ec2Query",
  connect: (service, operation, options) =>
    connectQuery(service, operation, options, {
      form: ec2QueryForm,
      outputPath: () => [],
      errorPath: ["Errors", "Error"],
    }),
};
