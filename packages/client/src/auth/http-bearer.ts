import { HttpBearerAuthSigner } from "@smithy/core";
import type { TokenIdentity, TokenIdentityProvider } from "@smithy/types";
import type { AuthScheme } from "./auth-scheme.ts";
import { rememberedIdentity } from "./remembered-identity.ts";

/** The token of a client that sends `Authorization: Bearer …`. @public */
export interface HttpBearerInputConfig {
  /** The token, or a function that finds it. */
  token?: TokenIdentity | TokenIdentityProvider;
}

/** The same behind a provider that remembers it until it expires. @public */
export interface HttpBearerResolvedConfig {
  readonly token?: TokenIdentityProvider;
}

/**
 * A bearer token in the `Authorization` header.
 *
 * @see https://smithy.io/2.0/spec/authentication-traits.html#httpbearerauth-trait
 * @public
 */
export function httpBearer(): AuthScheme {
  return {
    schemeId: "smithy.api#httpBearerAuth",
    identityProvider: (identities) => identities.getIdentityProvider("smithy.api#httpBearerAuth"),
    signer: new HttpBearerAuthSigner(),
    resolveConfig: (config) => {
      const token = rememberedIdentity(config.token);
      if (token) config.token = token;
    },
    // `resolveConfig` has put a provider there.
    identity: (config) => config.token as TokenIdentityProvider | undefined,
    advice: () => "pass `token`",
    option: () => ({ schemeId: "smithy.api#httpBearerAuth" }),
  };
}
