import { HttpRequest } from "@smithy/core/protocols";
import { fromUtf8, toBase64 } from "@smithy/core/serde";
import type { HttpRequest as HttpRequestType, HttpSigner } from "@smithy/types";
import type { AuthScheme } from "./auth-scheme.ts";
import { type LoginIdentity, loginIdentity, resolveLoginConfig, writtenLogin } from "./login.ts";

/**
 * User name and password in the `Authorization` header: use it over TLS only.
 *
 * @see https://smithy.io/2.0/spec/authentication-traits.html#httpbasicauth-trait
 * @public
 */
export function httpBasic(): AuthScheme {
  return {
    schemeId: "smithy.api#httpBasicAuth",
    identityProvider: (identities) => identities.getIdentityProvider("smithy.api#httpBasicAuth"),
    signer: new HttpBasicSigner(),
    resolveConfig: resolveLoginConfig,
    identity: loginIdentity,
    advice: () => "pass `login`",
    option: () => ({ schemeId: "smithy.api#httpBasicAuth" }),
  };
}

class HttpBasicSigner implements HttpSigner {
  async sign(request: HttpRequestType, login: LoginIdentity): Promise<HttpRequestType> {
    const signed = HttpRequest.clone(request);
    signed.headers["Authorization"] = `Basic ${basicCredentials(login)}`;
    return signed;
  }
}

/**
 * A colon ends the user name, so that it can have none itself.
 *
 * @see https://www.rfc-editor.org/rfc/rfc7617#section-2
 * @throws Error when name or password have characters that they may not have.
 */
function basicCredentials(login: LoginIdentity): string {
  const { username, password } = writtenLogin(login);
  if (username.includes(":")) {
    throw new Error("[login] `username` has a colon, which HTTP basic authentication cannot send.");
  }
  return toBase64(fromUtf8(`${username}:${password}`));
}
