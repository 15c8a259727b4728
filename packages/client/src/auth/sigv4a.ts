import { AwsSdkSigV4ASigner, resolveAwsSdkSigV4AConfig } from "@aws-sdk/core/httpAuthSchemes";
import type { AwsCredentialIdentity, HttpRequest, Provider } from "@smithy/types";
import type { ClientConfig } from "../service.ts";
import type { AuthScheme } from "./auth-scheme.ts";
import {
  hasDefaultCredentials,
  resolveSigningConfig,
  signingIdentity,
  signingOption,
} from "./sigv4.ts";

/** The configuration of signatures that hold in several regions. @public */
export interface SigV4aInputConfig {
  /** The regions that a signature is to hold in; the client's region by default. */
  sigv4aSigningRegionSet?: string[] | Provider<string[] | undefined>;
}

/** The same behind a provider. @public */
export interface SigV4aResolvedConfig {
  sigv4aSigningRegionSet: Provider<string[] | undefined>;
}

/**
 * Requests signed for several regions. The runtime has no such signer of its own: without a
 * `signerConstructor` or `signer` the next scheme of the operation is taken.
 *
 * @see https://smithy.io/2.0/aws/aws-auth.html#aws-auth-sigv4a-trait
 * @public
 */
export function sigV4a({ name }: { readonly name: string }): AuthScheme {
  return {
    schemeId: "aws.auth#sigv4a",
    identityProvider: (identities) => identities.getIdentityProvider("aws.auth#sigv4a"),
    signer: new SigV4aSigner(),
    resolveConfig: (config) => {
      resolveSigningConfig(config, name);
      resolveAwsSdkSigV4AConfig(config);
    },
    identity: (config) => (hasSigner(config) ? signingIdentity(config) : undefined),
    isFromEnvironment: hasDefaultCredentials,
    advice: (config) =>
      hasSigner(config)
        ? "pass `credentials`"
        : "pass `signerConstructor`, such as that of `@aws-sdk/signature-v4a`",
    option: (parameters) => signingOption("aws.auth#sigv4a", name, parameters),
  };
}

function hasSigner({ hasOwnSigner }: ClientConfig): boolean {
  return hasOwnSigner === true;
}

/** Signs for the client's region and service where neither caller nor endpoint say otherwise. */
class SigV4aSigner extends AwsSdkSigV4ASigner {
  override async sign(
    request: HttpRequest,
    identity: AwsCredentialIdentity,
    properties: Record<string, unknown>,
  ): Promise<HttpRequest> {
    // `signingOption` has put them there; an endpoint may have said otherwise since.
    const { region, name, signingRegion, signingName } = properties as SigningProperties;
    return super.sign(request, identity, {
      ...properties,
      signingRegion: signingRegion ?? region,
      signingName: signingName ?? name,
    });
  }
}

interface SigningProperties extends Record<string, unknown> {
  readonly name: string;
  readonly region: string;
  readonly signingName?: string;
  readonly signingRegion?: string;
}
