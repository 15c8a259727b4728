import type { Rule } from "../../rule.ts";
import { awsSpecialCaseEndpointRule } from "./aws-special-case-endpoint.ts";
import { bddTraitRule } from "./bdd-trait.ts";
import { endpointTestsTraitRule } from "./endpoint-tests-trait.ts";
import { operationContextParamsTraitRule } from "./operation-context-params-trait.ts";
import { ruleSetAuthSchemesRule } from "./rule-set-auth-schemes.ts";
import { ruleSetBuiltInRule } from "./rule-set-built-in.ts";
import { ruleSetParamMissingDocsRule } from "./rule-set-param-missing-docs.ts";
import { ruleSetParameterRule } from "./rule-set-parameter.ts";
import { ruleSetUriRule } from "./rule-set-uri.ts";
import { rulesEngineVersionRule } from "./rules-engine-version.ts";
import { staticContextParamsTraitRule } from "./static-context-params-trait.ts";

/** The rules of endpoints and their rule sets. */
export const endpointRules: readonly Rule[] = [
  awsSpecialCaseEndpointRule,
  bddTraitRule,
  endpointTestsTraitRule,
  operationContextParamsTraitRule,
  ruleSetAuthSchemesRule,
  ruleSetBuiltInRule,
  ruleSetParamMissingDocsRule,
  ruleSetParameterRule,
  ruleSetUriRule,
  rulesEngineVersionRule,
  staticContextParamsTraitRule,
];
