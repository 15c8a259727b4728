import { AwsSdkSigV4ASigner, resolveAwsSdkSigV4AConfig } from "@aws-sdk/core/httpAuthSchemes";
import type { Provider } from "@smithy/types";
import type { AuthScheme } from "./auth-scheme.ts";
import { resolveSigningConfig, signingIdentity, signingOption } from "./sigv4.ts";

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
 * Requests signed for several regions. The runtime has no such signer of its own: without
 * `signerConstructor: SignatureV4MultiRegion` the next scheme of the operation is taken.
 *
 * @see https://smithy.io/2.0/aws/aws-auth.html#aws-auth-sigv4a-trait
 * @public
 */
export function sigV4a({ name }: { readonly name: string }): AuthScheme {
  return {
    schemeId: "aws.auth#sigv4a",
    identityProvider: (identities) => identities.getIdentityProvider("aws.auth#sigv4a"),
    signer: new AwsSdkSigV4ASigner(),
    resolveConfig: (config) => {
      resolveSigningConfig(config, name);
      resolveAwsSdkSigV4AConfig(config);
    },
    identity: (config) => (config.signerConstructor ? signingIdentity(config) : undefined),
    option: (parameters) => signingOption("aws.auth#sigv4a", name, parameters),
  };
}
