import {
  getAwsRegionExtensionConfiguration,
  resolveAwsRegionExtensionConfiguration,
} from "@aws-sdk/core/client";
import { getDefaultExtensionConfiguration, resolveDefaultRuntimeConfig } from "@smithy/core/client";
import {
  getHttpHandlerExtensionConfiguration,
  type HttpHandlerExtensionConfiguration,
  resolveHttpHandlerRuntimeConfig,
} from "@smithy/core/protocols";
import type {
  ApiKeyIdentity,
  ApiKeyIdentityProvider,
  AwsCredentialIdentity,
  AwsCredentialIdentityProvider,
  DefaultExtensionConfiguration,
  HttpAuthScheme,
  Provider,
  TokenIdentity,
  TokenIdentityProvider,
} from "@smithy/types";
import type { AuthSchemeProvider } from "./auth/auth-scheme.ts";
import type { LoginIdentity, LoginIdentityProvider } from "./auth/login.ts";
import type { ResolvedConfig } from "./service.ts";

/** Changes the resolved configuration of a client as a whole. @public */
export interface RuntimeExtension {
  configure(extensionConfiguration: ExtensionConfiguration): void;
}

/** What an extension reads and sets. @public */
export interface ExtensionConfiguration
  extends
    HttpHandlerExtensionConfiguration,
    DefaultExtensionConfiguration,
    RegionExtensionConfiguration,
    AuthExtensionConfiguration {}

/** @public */
export interface RegionExtensionConfiguration {
  setRegion(region: Provider<string>): void;
  region(): Provider<string>;
}

/** @public */
export interface AuthExtensionConfiguration {
  setHttpAuthScheme(httpAuthScheme: HttpAuthScheme): void;
  httpAuthSchemes(): HttpAuthScheme[];
  setHttpAuthSchemeProvider(httpAuthSchemeProvider: AuthSchemeProvider): void;
  httpAuthSchemeProvider(): AuthSchemeProvider;
  setCredentials(credentials: AwsCredentialIdentity | AwsCredentialIdentityProvider): void;
  credentials(): AwsCredentialIdentity | AwsCredentialIdentityProvider | undefined;
  setToken(token: TokenIdentity | TokenIdentityProvider): void;
  token(): TokenIdentity | TokenIdentityProvider | undefined;
  setApiKey(apiKey: ApiKeyIdentity | ApiKeyIdentityProvider): void;
  apiKey(): ApiKeyIdentity | ApiKeyIdentityProvider | undefined;
  setLogin(login: LoginIdentity | LoginIdentityProvider): void;
  login(): LoginIdentity | LoginIdentityProvider | undefined;
}

/** Lets the extensions change a resolved configuration, in place. */
export function applyExtensions<C extends ResolvedConfig>(
  config: C,
  extensions: readonly RuntimeExtension[],
): C {
  // The configuration is resolved: region and retry strategy are behind providers by now.
  const resolved = config as C &
    Parameters<typeof getAwsRegionExtensionConfiguration>[0] &
    Parameters<typeof getDefaultExtensionConfiguration>[0] &
    Parameters<typeof getHttpHandlerExtensionConfiguration>[0];
  const extensionConfiguration = Object.assign(
    getAwsRegionExtensionConfiguration(resolved),
    getDefaultExtensionConfiguration(resolved),
    getHttpHandlerExtensionConfiguration(resolved),
    authExtensionConfiguration(config),
  );
  for (const extension of extensions) extension.configure(extensionConfiguration);
  return Object.assign(
    config,
    resolveAwsRegionExtensionConfiguration(extensionConfiguration),
    resolveDefaultRuntimeConfig(extensionConfiguration),
    resolveHttpHandlerRuntimeConfig(extensionConfiguration),
  );
}

function authExtensionConfiguration(config: ResolvedConfig): AuthExtensionConfiguration {
  return {
    setHttpAuthScheme(scheme) {
      const index = config.httpAuthSchemes.findIndex(
        ({ schemeId }) => schemeId === scheme.schemeId,
      );
      if (index === -1) config.httpAuthSchemes.push(scheme);
      else config.httpAuthSchemes[index] = scheme;
    },
    httpAuthSchemes: () => config.httpAuthSchemes,
    setHttpAuthSchemeProvider(provider) {
      config.httpAuthSchemeProvider = provider;
    },
    httpAuthSchemeProvider: () => config.httpAuthSchemeProvider,
    setCredentials(credentials) {
      config.credentials = credentials;
    },
    credentials: () => config.credentials,
    setToken(token) {
      config.token = token;
    },
    token: () => config.token,
    setApiKey(apiKey) {
      config.apiKey = apiKey;
    },
    apiKey: () => config.apiKey,
    setLogin(login) {
      config.login = login;
    },
    login: () => config.login,
  };
}
