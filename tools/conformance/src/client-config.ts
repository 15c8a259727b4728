import {
  isNodeObject,
  nodeProperty,
  shapeName,
  type NodeObject,
  type NodeValue,
  type ServiceShape,
} from "@tsmith/smithy";

/**
 * The configuration that a case asks for, as a user writes it. `vendorParams` are those of
 * `aws.protocoltests.config#AwsConfig`: what an operation sets goes before what the client sets.
 */
export function clientConfig(
  service: ServiceShape,
  host: string | undefined,
  vendorParams: NodeObject = {},
): Readonly<Record<string, unknown>> {
  const shared = { maxAttempts: 1, idempotencyTokenProvider: () => TOKEN };
  if (!isAws(service)) return { ...shared, endpoint: `https://${host ?? "localhost"}` };
  const config = nodeProperty(vendorParams, "scopedConfig");
  const scopes = [nodeProperty(config, "client"), nodeProperty(config, "operation")];
  const { region = "us-east-1" } = merged(scopes);
  const s3 = merged(scopes.map((scope) => nodeProperty(scope, "s3")));
  // A client finds a standard host itself, and everything that becomes of it.
  const isStandard = host === undefined || host === standardHost(service, String(region));
  return {
    ...shared,
    region,
    credentials: { accessKeyId: "AKIDEXAMPLE", secretAccessKey: "secret" },
    ...(!isStandard && { endpoint: `https://${host}` }),
    ...(s3["addressing_style"] === "path" && { forcePathStyle: true }),
    ...(s3["use_dualstack_endpoint"] === true && { useDualstackEndpoint: true }),
    ...(s3["use_accelerate_endpoint"] === true && { useAccelerateEndpoint: true }),
  };
}

/** The idempotency token that the cases expect. */
const TOKEN = "00000000-0000-4000-8000-000000000000";

function isAws({ traits }: ServiceShape): boolean {
  return traits.has("aws.api#service") || traits.has("aws.auth#sigv4");
}

function merged(scopes: readonly (NodeValue | undefined)[]): NodeObject {
  return Object.assign({}, ...scopes.filter(isNodeObject)) as NodeObject;
}

function standardHost({ id, traits }: ServiceShape, region: string): string {
  const prefix = nodeProperty(traits.get("aws.api#service"), "endpointPrefix");
  return `${String(prefix ?? shapeName(id).toLowerCase())}.${region}.amazonaws.com`;
}
