import { AwsSdkSigV4ASigner, resolveAwsSdkSigV4AConfig } from "@aws-sdk/core/httpAuthSchemes";
import { signatureV4aContainer } from "@smithy/signature-v4";
import type { AwsCredentialIdentity, HttpRequest, Provider, RequestSigner } from "@smithy/types";
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
 * Requests signed for several regions. The runtime has no such signer of its own: it is there once
 * `@aws-sdk/signature-v4a` is imported, or a `signerConstructor` or `signer` is passed. Without, the
 * next scheme of the operation is taken.
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
        : "import `@aws-sdk/signature-v4a`, or pass `signerConstructor`",
    option: (parameters) => signingOption("aws.auth#sigv4a", name, parameters),
  };
}

function hasSigner({ hasOwnSigner }: ClientConfig): boolean {
  return hasOwnSigner === true || signatureV4aContainer.SignatureV4a !== null;
}

/** Signs with what `@aws-sdk/signature-v4a` has put into the container, but for a signer of the caller's. */
class SigV4aSigner extends AwsSdkSigV4ASigner {
  override async sign(
    request: HttpRequest,
    identity: AwsCredentialIdentity,
    properties: Record<string, unknown>,
  ): Promise<HttpRequest> {
    // `signingOption` has put them there; an endpoint may have said otherwise since.
    const { config, region, name, signingRegion, signingName } = properties as SigningProperties;
    return super.sign(request, identity, {
      ...properties,
      config: config.hasOwnSigner ? config : withContainedSigner(config, name),
      signingRegion: signingRegion ?? region,
      signingName: signingName ?? name,
    });
  }
}

interface SigningProperties extends Record<string, unknown> {
  readonly config: ClientConfig;
  readonly name: string;
  readonly region: string;
  readonly signingName?: string;
  readonly signingRegion?: string;
}

function withContainedSigner(config: ClientConfig, service: string): object {
  const { SignatureV4a } = signatureV4aContainer;
  return {
    sigv4aSigningRegionSet: config.sigv4aSigningRegionSet,
    systemClockOffset: config.systemClockOffset,
    signer: async (): Promise<RequestSigner | undefined> =>
      SignatureV4a
        ? new SignatureV4a({
            credentials: config.credentials,
            region: config.region,
            service,
            sha256: config.sha256,
            uriEscapePath: config.signingEscapePath,
          })
        : undefined,
  };
}
