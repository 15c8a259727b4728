import {
  DefaultIdentityProviderConfig,
  getHttpAuthSchemeEndpointRuleSetPlugin,
  normalizeProvider,
} from "@smithy/core";
import { getSmithyContext } from "@smithy/core/client";
import type {
  HandlerExecutionContext,
  HttpAuthOption,
  IdentityProviderConfig,
  MetadataBearer,
  Pluggable,
} from "@smithy/types";
import type { ClientConfig, ResolvedConfig, ServiceDescription } from "../service.ts";
import type { AuthParameters, AuthResolvedConfig, AuthScheme } from "./auth-scheme.ts";
import { endpointAuthSchemes, endpointOptions, isSigning } from "./endpoint-schemes.ts";
import { schemesWithoutIdentity } from "./schemes-without-identity.ts";

/** Every scheme that an operation of the service uses. */
export function authSchemes({ auth }: ServiceDescription): AuthScheme[] {
  const schemes = [
    ...auth.schemes,
    ...Object.values(auth.operations ?? {}).flat(),
    ...(auth.endpoint ?? []),
  ];
  return [...new Map(schemes.map((scheme) => [scheme.schemeId, scheme])).values()];
}

/** The schemes of an operation, the preferred one first; how to sign is the endpoint's to say. */
export function authOptions(
  { auth }: ServiceDescription,
  parameters: AuthParameters,
): HttpAuthOption[] {
  const { operation, withoutIdentity = [], endpointAuthSchemes: asked } = parameters;
  const own =
    operation !== undefined && auth.operations && Object.hasOwn(auth.operations, operation)
      ? auth.operations[operation]
      : undefined;
  const schemes = own ?? auth.schemes;
  const isAsked = asked !== undefined && schemes.some(isSigning);
  const options = [
    ...(isAsked ? endpointOptions(auth.endpoint ?? [], asked, parameters) : []),
    ...schemes
      .filter((scheme) => !(isAsked && isSigning(scheme)))
      .map((scheme) => scheme.option(parameters)),
  ];
  return options.filter(({ schemeId }) => !withoutIdentity.includes(schemeId));
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
  const selection: Pluggable<object, MetadataBearer> = getHttpAuthSchemeEndpointRuleSetPlugin(
    config,
    {
      httpAuthSchemeParametersProvider: (current, context, input) =>
        authParameters(service, current, context, input),
      identityProviderConfigProvider: async (current) => identities(service, current),
    },
  );
  return {
    applyToStack: (stack) => {
      stack.use(selection);
      for (const { plugin } of authSchemes(service)) if (plugin) stack.use(plugin(config));
    },
  };
}

async function authParameters(
  service: ServiceDescription,
  config: ResolvedConfig & ResolvedPreference,
  context: HandlerExecutionContext,
  input: object,
): Promise<AuthParameters> {
  const operation = String(getSmithyContext(context)["operation"]);
  const region = config.region === undefined ? undefined : await normalizeProvider(config.region)();
  const asked = await endpointAuthSchemes(service, config, context, input);
  const parameters = {
    operation,
    ...(region !== undefined && { region }),
    ...(asked !== undefined && { endpointAuthSchemes: asked }),
  };
  const withoutIdentity = await schemesWithoutIdentity({
    clientName: service.clientName,
    known: authSchemes(service),
    identities: identities(service, config),
    config,
    parameters,
  });
  return { ...parameters, withoutIdentity };
}

function identities(service: ServiceDescription, config: ClientConfig): IdentityProviderConfig {
  const providers = authSchemes(service).map((scheme) => [
    scheme.schemeId,
    scheme.identity(config),
  ]);
  return new DefaultIdentityProviderConfig(Object.fromEntries(providers));
}
