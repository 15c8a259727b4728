import { NoAuthSigner } from "@smithy/core";
import type { AuthScheme } from "./auth-scheme.ts";

/**
 * No authentication: `@auth([])`, `@optionalAuth`, or a service without a scheme.
 *
 * @see https://smithy.io/2.0/spec/authentication-traits.html#optionalauth-trait
 * @public
 */
export function noAuth(): AuthScheme {
  return {
    schemeId: "smithy.api#noAuth",
    identityProvider: (identities) => identities.getIdentityProvider("smithy.api#noAuth"),
    signer: new NoAuthSigner(),
    resolveConfig: () => {},
    identity: () => async () => ({}),
    advice: () => "nothing is needed",
    option: () => ({ schemeId: "smithy.api#noAuth" }),
  };
}
