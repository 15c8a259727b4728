import type {
  HttpAuthOption,
  HttpAuthScheme,
  HttpAuthSchemeParameters,
  HttpAuthSchemeProvider,
  Identity,
  IdentityProvider,
  MetadataBearer,
  Pluggable,
  Provider,
} from "@smithy/types";
import type { ClientConfig, ResolvedConfig } from "../service.ts";

/**
 * One way to prove who is calling. To add one is to add a file beside this one.
 *
 * @see https://smithy.io/2.0/spec/authentication-traits.html
 * @public
 */
export interface AuthScheme extends HttpAuthScheme {
  /** Settles in place what the scheme reads from the configuration. */
  readonly resolveConfig: (config: ClientConfig) => void;
  /** Where the caller's identity comes from; `undefined` where there is none. */
  readonly identity: (config: ClientConfig) => IdentityProvider<Identity> | undefined;
  /**
   * Whether the caller gave none and `identity` looks for one where the client runs. Without a
   * find, the next scheme is taken.
   */
  readonly isFromEnvironment?: (config: ClientConfig) => boolean;
  /** What gives the client an identity, for the message of an error: ``pass `token` ``. */
  readonly advice: (config: ClientConfig) => string;
  /** How one request is to be signed. */
  readonly option: (parameters: AuthParameters) => HttpAuthOption;
  /** Middleware for what a signer cannot do, such as answering a challenge. */
  readonly plugin?: (config: ResolvedConfig) => Pluggable<object, MetadataBearer>;
}

/** What the choice of an authentication scheme depends on. @public */
export interface AuthParameters extends HttpAuthSchemeParameters {
  region?: string;
  /** The ids of schemes that are passed over, as there is no identity for them. */
  withoutIdentity?: readonly string[];
  /** The schemes that the endpoint of the request asks for. */
  endpointAuthSchemes?: readonly EndpointAuthScheme[];
}

/** A scheme that an endpoint asks for, with what its signer is to know. @public */
export interface EndpointAuthScheme {
  readonly name: string;
  readonly properties?: object;
  readonly [setting: string]: unknown;
}

/** Chooses the schemes of an operation, the preferred one first. @public */
export type AuthSchemeProvider = HttpAuthSchemeProvider<AuthParameters>;

/** The configuration of authentication that is the same whatever the scheme. @public */
export interface AuthInputConfig {
  /** Names of schemes to prefer, without their namespace: `sigv4`, `httpBearerAuth`. */
  authSchemePreference?: string[] | Provider<string[]>;
  /** The schemes with their signers. @internal */
  httpAuthSchemes?: HttpAuthScheme[];
  /** Chooses the schemes of an operation. @internal */
  httpAuthSchemeProvider?: AuthSchemeProvider;
}

/** The same with every default settled. @public */
export interface AuthResolvedConfig {
  readonly authSchemePreference: Provider<string[]>;
  /** @internal */
  readonly httpAuthSchemes: HttpAuthScheme[];
  /** @internal */
  readonly httpAuthSchemeProvider: AuthSchemeProvider;
}

/** @see https://smithy.io/2.0/spec/authentication-traits.html#auth-trait @public */
export interface AuthDescription {
  /** The schemes of the service, the preferred one first. */
  readonly schemes: readonly AuthScheme[];
  /** The schemes of operations that differ from those of the service. */
  readonly operations?: Readonly<Record<string, readonly AuthScheme[]>>;
  /** The schemes that the endpoint rules may ask for, where those are others. */
  readonly endpoint?: readonly AuthScheme[];
}
