import { structureOf, targetOf } from "@tsmith/schema";
import type { ClientProtocol } from "../client.ts";
import { awsQueryForm } from "../codec/form/format.ts";
import { connectQuery } from "../query/connect.ts";
import { queryErrorCode } from "../query-error.ts";

/**
 * Forms that XML answers, as a client speaks it.
 *
 * @see https://smithy.io/2.0/aws/protocols/aws-query-protocol.html
 * @public
 */
export const awsQueryClient: ClientProtocol = {
  id: "aws.protocols#awsQuery",
  connect: (service, operation, options) =>
    connectQuery(service, operation, options, {
      form: awsQueryForm,
      outputPath: (name) => [`${name}Result`],
      errorPath: ["Error"],
      errorName: (error) => queryErrorCode(targetOf(error).traits, structureOf(error)),
    }),
};
