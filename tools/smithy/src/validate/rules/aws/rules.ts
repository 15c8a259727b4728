import type { Rule } from "../../rule.ts";
import { arnTemplateRule } from "./arn-template.ts";
import { arnTraitRule } from "./arn-trait.ts";
import { authorizersTraitRule } from "./authorizers-trait.ts";
import { cfnMutabilityTraitRule } from "./cfn-mutability-trait.ts";
import { cfnResourcePropertyRule } from "./cfn-resource-property.ts";
import { clientEndpointDiscoveryRule } from "./client-endpoint-discovery.ts";
import { cloudWatchNamespaceRule } from "./cloud-watch-namespace.ts";
import { conditionKeyValueTraitRule } from "./condition-key-value-trait.ts";
import { conditionKeysRule } from "./condition-keys.ts";
import { defineConditionKeysTraitRule } from "./define-condition-keys-trait.ts";
import { endpointConfigurationRule } from "./endpoint-configuration.ts";
import { errorRenameRule } from "./error-rename.ts";
import { eventSourceRule } from "./event-source.ts";
import { gatewayResponsesCorsRule } from "./gateway-responses-cors.ts";
import { httpChecksumTraitRule } from "./http-checksum-trait.ts";
import { iamActionRule } from "./iam-action.ts";
import { iamResourceTraitConflictingNameRule } from "./iam-resource-trait-conflicting-name.ts";
import { iamResourceTraitRule } from "./iam-resource-trait.ts";
import { protocolHttpPayloadRule } from "./protocol-http-payload.ts";
import { protocolHttpRule, rpcv2ProtocolTraitRule } from "./protocol-http.ts";
import { queryErrorCodeRule } from "./query-error-code.ts";
import { sdkServiceIdRule } from "./sdk-service-id.ts";
import { serviceTaggingRule } from "./service-tagging.ts";
import { sigv4TraitsRule } from "./sigv4-traits.ts";
import { tagEnabledServiceRule } from "./tag-enabled-service.ts";
import { tagResourcePropertyRule } from "./tag-resource-property.ts";
import { taggableResourceRule } from "./taggable-resource.ts";

/** The rules of AWS's traits and protocols. */
export const awsRules: readonly Rule[] = [
  arnTemplateRule,
  arnTraitRule,
  authorizersTraitRule,
  cfnMutabilityTraitRule,
  cfnResourcePropertyRule,
  clientEndpointDiscoveryRule,
  cloudWatchNamespaceRule,
  conditionKeysRule,
  conditionKeyValueTraitRule,
  defineConditionKeysTraitRule,
  endpointConfigurationRule,
  errorRenameRule,
  eventSourceRule,
  gatewayResponsesCorsRule,
  httpChecksumTraitRule,
  iamActionRule,
  iamResourceTraitConflictingNameRule,
  iamResourceTraitRule,
  protocolHttpPayloadRule,
  protocolHttpRule,
  queryErrorCodeRule,
  rpcv2ProtocolTraitRule,
  sdkServiceIdRule,
  serviceTaggingRule,
  sigv4TraitsRule,
  tagEnabledServiceRule,
  taggableResourceRule,
  tagResourcePropertyRule,
];
