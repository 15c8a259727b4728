import type { ConditionObject, RuleSetRules } from "@smithy/types";
import type { EndpointRules } from "./endpoint-rules.ts";

/**
 * The rules of an AWS service whose contract has none: the standard host names of a region.
 *
 * @param prefix - the `endpointPrefix` of the service
 * @see https://smithy.io/2.0/aws/aws-core.html#aws-api-service-trait
 * @public
 */
export function awsEndpoints(prefix: string): EndpointRules {
  return {
    version: "1.0",
    parameters: {
      Region: { type: "String", builtIn: "AWS::Region" },
      UseDualStack: { type: "Boolean", builtIn: "AWS::UseDualStack", default: false },
      UseFIPS: { type: "Boolean", builtIn: "AWS::UseFIPS", default: false },
      Endpoint: { type: "String", builtIn: "SDK::Endpoint" },
    },
    rules: [
      {
        type: "tree",
        conditions: [isSet("Endpoint")],
        rules: [
          failure([USE_FIPS], "Invalid Configuration: FIPS and custom endpoint are not supported"),
          failure(
            [USE_DUAL_STACK],
            "Invalid Configuration: Dualstack and custom endpoint are not supported",
          ),
          { type: "endpoint", conditions: [], endpoint: { url: { ref: "Endpoint" } } },
        ],
      },
      {
        type: "tree",
        conditions: [
          isSet("Region"),
          { fn: "aws.partition", argv: [{ ref: "Region" }], assign: "Partition" },
        ],
        rules: regionalRules(prefix),
      },
      failure([], "Invalid Configuration: Missing Region"),
    ],
  };
}

const USE_FIPS: ConditionObject = { fn: "booleanEquals", argv: [{ ref: "UseFIPS" }, true] };
const USE_DUAL_STACK: ConditionObject = {
  fn: "booleanEquals",
  argv: [{ ref: "UseDualStack" }, true],
};

function regionalRules(prefix: string): RuleSetRules {
  const standard = `https://${prefix}.{Region}.{Partition#dnsSuffix}`;
  const fips = `https://${prefix}-fips.{Region}.{Partition#dnsSuffix}`;
  const dualStack = `https://${prefix}.{Region}.{Partition#dualStackDnsSuffix}`;
  const both = `https://${prefix}-fips.{Region}.{Partition#dualStackDnsSuffix}`;
  const hasFips = supports("supportsFIPS");
  const hasDualStack = supports("supportsDualStack");
  return [
    endpoint([USE_FIPS, USE_DUAL_STACK, hasFips, hasDualStack], both),
    failure(
      [USE_FIPS, USE_DUAL_STACK],
      "FIPS and DualStack are enabled, but this partition does not support one or both",
    ),
    endpoint([USE_FIPS, hasFips], fips),
    failure([USE_FIPS], "FIPS is enabled but this partition does not support FIPS"),
    endpoint([USE_DUAL_STACK, hasDualStack], dualStack),
    failure([USE_DUAL_STACK], "DualStack is enabled but this partition does not support DualStack"),
    endpoint([], standard),
  ];
}

function isSet(name: string): ConditionObject {
  return { fn: "isSet", argv: [{ ref: name }] };
}

function supports(feature: string): ConditionObject {
  const argv = [{ ref: "Partition" }, feature];
  return { fn: "booleanEquals", argv: [{ fn: "getAttr", argv }, true] };
}

function endpoint(conditions: ConditionObject[], url: string): RuleSetRules[number] {
  return { type: "endpoint", conditions, endpoint: { url } };
}

function failure(conditions: ConditionObject[], error: string): RuleSetRules[number] {
  return { type: "error", conditions, error };
}
