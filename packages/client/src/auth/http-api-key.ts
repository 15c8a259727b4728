import { HttpApiKeyAuthSigner } from "@smithy/core";
import type { ApiKeyIdentity, ApiKeyIdentityProvider } from "@smithy/types";
import type { AuthScheme } from "./auth-scheme.ts";
import { rememberedIdentity } from "./remembered-identity.ts";

/** The key of a client that sends it in a header or in the query. @public */
export interface HttpApiKeyInputConfig {
  /** The key, or a function that finds it. */
  apiKey?: ApiKeyIdentity | ApiKeyIdentityProvider;
}

/** The same behind a provider that remembers it until it expires. @public */
export interface HttpApiKeyResolvedConfig {
  readonly apiKey?: ApiKeyIdentityProvider;
}

/** Where the key goes: a header or query parameter `name`. @public */
export interface HttpApiKeyLocation {
  readonly name: string;
  readonly in: "header" | "query";
  /** What stands before the key in the header, such as `ApiKey`. */
  readonly scheme?: string;
}

/**
 * A key in a header or in the query.
 *
 * @see https://smithy.io/2.0/spec/authentication-traits.html#httpapikeyauth-trait
 * @public
 */
export function httpApiKey(location: HttpApiKeyLocation): AuthScheme {
  return {
    schemeId: "smithy.api#httpApiKeyAuth",
    identityProvider: (identities) => identities.getIdentityProvider("smithy.api#httpApiKeyAuth"),
    signer: new HttpApiKeyAuthSigner(),
    resolveConfig: (config) => {
      const apiKey = rememberedIdentity(config.apiKey);
      if (apiKey) config.apiKey = apiKey;
    },
    // `resolveConfig` has put a provider there.
    identity: (config) => config.apiKey as ApiKeyIdentityProvider | undefined,
    advice: () => "pass `apiKey`",
    option: () => ({
      schemeId: "smithy.api#httpApiKeyAuth",
      signingProperties: { name: location.name, in: location.in, scheme: location.scheme },
    }),
  };
}
