import { NormalizedSchema } from "@smithy/core/schema";
import type { StaticOperationSchema } from "@smithy/types";
import { requestPlugin } from "../request/request-plugin.ts";
import type { Customization } from "./customization.ts";

/**
 * Where a bucket stands, in the host or in the path, is for the endpoint rules to say; S3's keys
 * are signed as they are escaped once.
 *
 * @see https://smithy.io/2.0/aws/customizations/s3-customizations.html
 * @public
 */
export const s3: Customization = {
  operation: withoutBucket,
  endpointParameters: (operation) =>
    hasBucket(operation) ? { Bucket: { type: "contextParams", name: "Bucket" } } : {},
  config: { signingEscapePath: false },
  plugin: () =>
    requestPlugin("s3Middleware", (request) => {
      // What is left of the path of a bucket in the host.
      if (request.path === "") request.path = "/";
    }),
};

const LABEL = "/{Bucket}";

function withoutBucket(operation: StaticOperationSchema): StaticOperationSchema {
  const [kind, ns, name, traits, input, output] = operation;
  if (typeof traits !== "object" || !Array.isArray(traits.http)) return operation;
  const [method, uri, code] = traits.http;
  if (!uri.startsWith(LABEL)) return operation;
  return [
    kind,
    ns,
    name,
    { ...traits, http: [method, uri.slice(LABEL.length), code] },
    input,
    output,
  ];
}

function hasBucket(operation: StaticOperationSchema): boolean {
  const input = NormalizedSchema.of(operation[4]);
  return input.isStructSchema() && "Bucket" in input.getMemberSchemas();
}
