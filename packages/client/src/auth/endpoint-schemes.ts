import { getSmithyContext } from "@smithy/core/client";
import {
  type EndpointParameterInstructionsSupplier,
  type EndpointResolvedConfig,
  resolveParams,
} from "@smithy/core/endpoints";
import type { HandlerExecutionContext, HttpAuthOption } from "@smithy/types";
import type { ResolvedConfig, ServiceDescription } from "../service.ts";
import type { AuthParameters, AuthScheme, EndpointAuthScheme } from "./auth-scheme.ts";

/**
 * The schemes that the endpoint of a request asks for; `undefined` where it asks for none, or where
 * the rules of the service cannot ask for others than those of the operation.
 *
 * @see https://smithy.io/2.0/aws/rules-engine/auth-schemes.html
 */
export async function endpointAuthSchemes(
  { auth }: ServiceDescription,
  config: ResolvedConfig,
  context: HandlerExecutionContext,
  input: object,
): Promise<readonly EndpointAuthScheme[] | undefined> {
  if (auth.endpoint === undefined) return undefined;
  const { commandInstance } = getSmithyContext(context);
  // The runtime puts the command there, and `command` its parameters on the class.
  const supplier = (commandInstance as object).constructor as EndpointParameterInstructionsSupplier;
  // The platform has settled the endpoint and how to find it.
  const resolved = config as ResolvedConfig & EndpointResolvedConfig;
  const parameters = await resolveParams(input, supplier, resolved);
  const { properties } = resolved.endpointProvider(parameters, context);
  // As the rules engine defines this property.
  return properties?.["authSchemes"] as readonly EndpointAuthScheme[] | undefined;
}

/** How a request is signed by the schemes of its endpoint; those that are not known are left out. */
export function endpointOptions(
  schemes: readonly AuthScheme[],
  asked: readonly EndpointAuthScheme[],
  parameters: AuthParameters,
): HttpAuthOption[] {
  return asked.flatMap(({ name, properties, ...settings }) => {
    const id = signingSchemeId(name);
    const option = schemes.find(({ schemeId }) => schemeId === id)?.option(parameters);
    if (option === undefined) return [];
    const signingProperties = { ...option.signingProperties, ...settings, ...properties };
    return [{ ...option, signingProperties }];
  });
}

/** Endpoints also ask for variants, such as `sigv4-s3express`. */
function signingSchemeId(name: string): string | undefined {
  if (name === "sigv4a") return "aws.auth#sigv4a";
  return name.startsWith("sigv4") ? "aws.auth#sigv4" : undefined;
}

/** Whether a scheme is one that an endpoint has a say in. */
export function isSigning({ schemeId }: AuthScheme): boolean {
  return schemeId.startsWith("aws.auth#sigv4");
}
