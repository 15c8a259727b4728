import { awsEndpointFunctions } from "@aws-sdk/core/client";
import { customEndpointFunctions, EndpointCache, resolveEndpoint } from "@smithy/core/endpoints";
import type {
  EndpointParameters,
  EndpointParams,
  EndpointV2,
  Logger,
  RuleSetObject,
} from "@smithy/types";

/** Finds the endpoint for the values of a rule set's parameters. @internal */
export type EndpointProvider = (
  parameters: EndpointParameters,
  context?: { readonly logger?: Logger },
) => EndpointV2;

/**
 * Interprets a rule set; results are remembered.
 *
 * @see https://smithy.io/2.0/additional-specs/rules-engine/specification.html
 */
export function endpointProvider(rules: RuleSetObject): EndpointProvider {
  // Said here too, as a bundler may drop the runtime's own module that does the same.
  customEndpointFunctions["aws"] = awsEndpointFunctions;
  const cache = new EndpointCache({ size: 50, params: Object.keys(rules.parameters) });
  return (parameters, { logger } = {}) => {
    // The interpreter's type lags behind the specification: it takes unset values and lists too.
    const endpointParams = parameters as EndpointParams;
    return cache.get(endpointParams, () =>
      resolveEndpoint(rules, logger ? { endpointParams, logger } : { endpointParams }),
    );
  };
}
