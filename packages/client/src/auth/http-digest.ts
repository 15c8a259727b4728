import { NoAuthSigner } from "@smithy/core";
import type { AuthScheme } from "./auth-scheme.ts";
import { digestPlugin } from "./digest/digest-plugin.ts";
import { loginIdentity, resolveLoginConfig } from "./login.ts";

/**
 * A proof that the caller knows the password, which itself is not sent. The server asks for it with
 * a challenge: the plugin answers, and later requests prove it unasked.
 *
 * @see https://smithy.io/2.0/spec/authentication-traits.html#httpdigestauth-trait
 * @public
 */
export function httpDigest(): AuthScheme {
  const signer = new NoAuthSigner();
  return {
    schemeId: "smithy.api#httpDigestAuth",
    identityProvider: (identities) => identities.getIdentityProvider("smithy.api#httpDigestAuth"),
    signer,
    resolveConfig: resolveLoginConfig,
    identity: loginIdentity,
    advice: () => "pass `login`",
    option: () => ({ schemeId: "smithy.api#httpDigestAuth" }),
    plugin: (config) => digestPlugin(config, signer),
  };
}
