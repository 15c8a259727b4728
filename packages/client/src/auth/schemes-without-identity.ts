import type { HttpAuthOption, IdentityProviderConfig } from "@smithy/types";
import type { ResolvedConfig } from "../service.ts";
import type { AuthParameters, AuthResolvedConfig, AuthScheme } from "./auth-scheme.ts";

interface Selection {
  readonly clientName: string;
  /** The schemes of the service. */
  readonly known: readonly AuthScheme[];
  readonly identities: IdentityProviderConfig;
  readonly config: ResolvedConfig & Pick<AuthResolvedConfig, "authSchemePreference">;
  readonly parameters: AuthParameters;
}

/**
 * The schemes that come before the first one with an identity. What the environment may have is
 * looked for here: that it has none is a fact to go on with, unlike the failure of a provider that
 * the caller gave.
 *
 * @throws Error where no scheme of the operation has an identity.
 */
export async function schemesWithoutIdentity(selection: Selection): Promise<readonly string[]> {
  const { known, identities, config, parameters } = selection;
  const options = config.httpAuthSchemeProvider(parameters);
  const passed: string[] = [];
  let failure: unknown;
  for (const { schemeId } of preferred(options, await config.authSchemePreference())) {
    const enabled = config.httpAuthSchemes.find((scheme) => scheme.schemeId === schemeId);
    const provider = enabled?.identityProvider(identities);
    if (provider) {
      const scheme = known.find((candidate) => candidate.schemeId === schemeId);
      const isGiven = provider !== scheme?.identity(config);
      if (isGiven || !scheme.isFromEnvironment?.(config)) return passed;
      try {
        await provider();
        return passed;
      } catch (error) {
        failure = error;
      }
    }
    passed.push(schemeId);
  }
  throw missingIdentity(selection, passed, failure);
}

/** In the caller's order, as the runtime will have them. */
function preferred(
  options: readonly HttpAuthOption[],
  preference: readonly string[],
): readonly HttpAuthOption[] {
  const rank = ({ schemeId }: HttpAuthOption): number => {
    const index = preference.indexOf(nameOf(schemeId));
    return index === -1 ? preference.length : index;
  };
  return options.toSorted((left, right) => rank(left) - rank(right));
}

function missingIdentity(
  { clientName, known, config, parameters: { operation } }: Selection,
  schemeIds: readonly string[],
  cause: unknown,
): Error {
  const advice = schemeIds.map((schemeId) => {
    const scheme = known.find((candidate) => candidate.schemeId === schemeId);
    return `${scheme?.advice(config) ?? "pass `httpAuthSchemes`"} (${nameOf(schemeId)})`;
  });
  if (advice.length === 0) advice.push("it knows none of the schemes that are asked for");
  const message = `[${operation}] \`${clientName}\` has no identity for this operation: ${advice.join(", or ")}.`;
  if (!(cause instanceof Error)) return new Error(message);
  // The name by which callers know that the environment has no credentials.
  return Object.assign(new Error(`${message} ${cause.message}`, { cause }), { name: cause.name });
}

/** `sigv4` of `aws.auth#sigv4`. */
function nameOf(schemeId: string): string {
  return schemeId.slice(schemeId.indexOf("#") + 1);
}
