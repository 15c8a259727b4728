import {
  type AwsSdkSigV4AuthInputConfig,
  type AwsSdkSigV4AuthResolvedConfig,
  AwsSdkSigV4Signer,
  resolveAwsSdkSigV4Config,
} from "@aws-sdk/core/httpAuthSchemes";
import type { AwsCredentialIdentityProvider, HttpAuthOption } from "@smithy/types";
import type { ClientConfig } from "../service.ts";
import type { AuthParameters, AuthScheme } from "./auth-scheme.ts";

/** The credentials of a client that signs its requests. @public */
export type SigV4InputConfig = AwsSdkSigV4AuthInputConfig;

/** The same with the credentials behind a provider that remembers them. @public */
export type SigV4ResolvedConfig = AwsSdkSigV4AuthResolvedConfig;

/**
 * Requests signed for the service `name`.
 *
 * @see https://smithy.io/2.0/aws/aws-auth.html#aws-auth-sigv4-trait
 * @public
 */
export function sigV4({ name }: { readonly name: string }): AuthScheme {
  return {
    schemeId: "aws.auth#sigv4",
    identityProvider: (identities) => identities.getIdentityProvider("aws.auth#sigv4"),
    signer: new AwsSdkSigV4Signer(),
    resolveConfig: (config) => resolveSigningConfig(config, name),
    identity: signingIdentity,
    isFromEnvironment: hasDefaultCredentials,
    advice: () => "pass `credentials`",
    option: (parameters) => signingOption("aws.auth#sigv4", name, parameters),
  };
}

/** Settles credentials and signer once, whichever of the two signing schemes comes first. */
export function resolveSigningConfig(config: ClientConfig, name: string): void {
  if (config.defaultSigningName !== undefined) return;
  config.defaultSigningName = name;
  config.hasOwnSigner = config.signer !== undefined || config.signerConstructor !== undefined;
  // The platform of AWS services has settled region, hash and endpoint variants before.
  resolveAwsSdkSigV4Config(config as ClientConfig & Parameters<typeof resolveAwsSdkSigV4Config>[0]);
}

/** The credentials, or where they come from by default. */
export function signingIdentity(config: ClientConfig): AwsCredentialIdentityProvider | undefined {
  // `resolveSigningConfig` has put a provider there.
  return config.credentials as AwsCredentialIdentityProvider | undefined;
}

/** Whether the caller gave no credentials: the runtime marks those that it was given. */
export function hasDefaultCredentials({ credentials }: ClientConfig): boolean {
  return !(credentials && "attributed" in credentials && credentials.attributed === true);
}

/** @throws Error when the region is not known. */
export function signingOption(
  schemeId: string,
  name: string,
  { region }: AuthParameters,
): HttpAuthOption {
  if (!region) throw new Error(`[${schemeId}] Signing needs a \`region\`: configure one.`);
  return {
    schemeId,
    signingProperties: { name, region },
    propertiesExtractor: (config, context) => ({ signingProperties: { config, context } }),
  };
}
