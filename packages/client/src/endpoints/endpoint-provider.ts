import { awsEndpointFunctions } from "@aws-sdk/core/client";
import { customEndpointFunctions, EndpointCache, resolveEndpoint } from "@smithy/core/endpoints";
import type {
  EndpointParameters,
  EndpointParams,
  EndpointV2,
  Logger,
  RuleSetObject,
} from "@smithy/types";
import type { EndpointRules } from "./endpoint-rules.ts";

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
export function endpointProvider(rules: EndpointRules): EndpointProvider {
  // The interpreter's types lag behind the specification: unset values and lists are fine.
  const ruleSet = rules as RuleSetObject;
  // Said here too, as a bundler may drop the runtime's own module that does the same.
  customEndpointFunctions["aws"] = awsEndpointFunctions;
  const cache = new EndpointCache({ size: 50, params: Object.keys(rules.parameters) });
  return (parameters, { logger } = {}) => {
    const endpointParams = parameters as EndpointParams;
    return cache.get(endpointParams, () =>
      resolveEndpoint(ruleSet, logger ? { endpointParams, logger } : { endpointParams }),
    );
  };
}
