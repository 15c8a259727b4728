import type { Identity, IdentityProvider } from "@smithy/types";
import type { ClientConfig } from "../service.ts";
import { rememberedIdentity } from "./remembered-identity.ts";

/** A user name and a password, for HTTP basic and digest authentication. @public */
export interface LoginIdentity extends Identity {
  readonly username: string;
  readonly password: string;
}

/** Finds a login; it is asked again once `expiration` has passed. @public */
export type LoginIdentityProvider = IdentityProvider<LoginIdentity>;

/** The user of a client that signs in by HTTP basic or digest authentication. @public */
export interface LoginInputConfig {
  /** User name and password, or a function that finds them. */
  login?: LoginIdentity | LoginIdentityProvider;
}

/** The same behind a provider that remembers it until it expires. @public */
export interface LoginResolvedConfig {
  readonly login?: LoginIdentityProvider;
}

/** Puts a provider in place of the login. */
export function resolveLoginConfig(config: ClientConfig): void {
  const login = rememberedIdentity(config.login);
  if (login) config.login = login;
}

/** The login of a configuration that is resolved. */
export function loginIdentity(config: ClientConfig): LoginIdentityProvider | undefined {
  // `resolveLoginConfig` has put a provider there.
  return config.login as LoginIdentityProvider | undefined;
}

const CONTROL_CHARACTERS = /\p{Cc}/u;

/**
 * The login as it is written: in Unicode's composed form.
 *
 * @see https://www.rfc-editor.org/rfc/rfc7617#section-2.1
 * @throws Error when name or password has a control character.
 */
export function writtenLogin({ username, password }: LoginIdentity): LoginIdentity {
  for (const [name, value] of Object.entries({ username, password })) {
    if (CONTROL_CHARACTERS.test(value)) {
      throw new Error(`[login] \`${name}\` has a control character, which HTTP does not allow.`);
    }
  }
  return { username: username.normalize("NFC"), password: password.normalize("NFC") };
}
