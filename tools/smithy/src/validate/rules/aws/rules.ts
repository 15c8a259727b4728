import type { Rule } from "../../rule.ts";
import { arnTemplateRule } from "./arn-template.ts";
import { arnTraitRule } from "./arn-trait.ts";
import { clientEndpointDiscoveryRule } from "./client-endpoint-discovery.ts";
import { cloudWatchNamespaceRule } from "./cloud-watch-namespace.ts";
import { errorRenameRule } from "./error-rename.ts";
import { eventSourceRule } from "./event-source.ts";
import { httpChecksumTraitRule } from "./http-checksum-trait.ts";
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
  clientEndpointDiscoveryRule,
  cloudWatchNamespaceRule,
  errorRenameRule,
  eventSourceRule,
  httpChecksumTraitRule,
  protocolHttpRule,
  protocolHttpPayloadRule,
  queryErrorCodeRule,
  rpcv2ProtocolTraitRule,
  sdkServiceIdRule,
  serviceTaggingRule,
  sigv4TraitsRule,
  tagEnabledServiceRule,
  tagResourcePropertyRule,
  taggableResourceRule,
];
