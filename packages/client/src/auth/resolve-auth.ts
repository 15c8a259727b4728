import {
  DefaultIdentityProviderConfig,
  getHttpAuthSchemeEndpointRuleSetPlugin,
  normalizeProvider,
} from "@smithy/core";
import { getSmithyContext } from "@smithy/core/client";
import type {
  HttpAuthOption,
  IdentityProviderConfig,
  MetadataBearer,
  Pluggable,
} from "@smithy/types";
import type { ClientConfig, ResolvedConfig, ServiceDescription } from "../service.ts";
import type { AuthParameters, AuthResolvedConfig, AuthScheme } from "./auth-scheme.ts";

/** Every scheme that an operation of the service uses. */
export function authSchemes({ auth }: ServiceDescription): AuthScheme[] {
  const schemes = [...auth.schemes, ...Object.values(auth.operations ?? {}).flat()];
  return [...new Map(schemes.map((scheme) => [scheme.schemeId, scheme])).values()];
}

/** The schemes of an operation, the preferred one first. */
export function authOptions(
  { auth }: ServiceDescription,
  parameters: AuthParameters,
): HttpAuthOption[] {
  const { operation } = parameters;
  const own =
    operation !== undefined && auth.operations && Object.hasOwn(auth.operations, operation)
      ? auth.operations[operation]
      : undefined;
  return (own ?? auth.schemes).map((scheme) => scheme.option(parameters));
}

type ResolvedPreference = Pick<AuthResolvedConfig, "authSchemePreference">;

/** Settles in place what the schemes of a service read from the configuration. */
export function resolveAuthConfig<C extends ClientConfig>(
  service: ServiceDescription,
  config: C,
): C & ResolvedPreference {
  for (const scheme of authSchemes(service)) scheme.resolveConfig(config);
  return Object.assign(config, {
    authSchemePreference: normalizeProvider(config.authSchemePreference ?? []),
  });
}

/** Chooses the scheme of each request and finds the caller's identity. */
export function authPlugin(
  service: ServiceDescription,
  config: ResolvedConfig & ResolvedPreference,
): Pluggable<object, MetadataBearer> {
  return getHttpAuthSchemeEndpointRuleSetPlugin(config, {
    httpAuthSchemeParametersProvider: async ({ region }: ClientConfig, context) => {
      const operation = String(getSmithyContext(context)["operation"]);
      const known = region === undefined ? undefined : await normalizeProvider(region)();
      return known === undefined ? { operation } : { operation, region: known };
    },
    identityProviderConfigProvider: async (current) => identities(service, current),
  });
}

function identities(service: ServiceDescription, config: ClientConfig): IdentityProviderConfig {
  const providers = authSchemes(service).map((scheme) => [
    scheme.schemeId,
    scheme.identity(config),
  ]);
  return new DefaultIdentityProviderConfig(Object.fromEntries(providers));
}
