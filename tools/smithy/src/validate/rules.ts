import type { Rule } from "./rule.ts";
import { awsRules } from "./rules/aws/rules.ts";
import { endpointRulesTraitRule } from "./rules/endpoints/endpoint-rules-trait.ts";
import { endpointRules } from "./rules/endpoints/rules.ts";
import { mqttTopicConflictRule } from "./rules/mqtt/mqtt-topic-conflict.ts";
import { mqttTopicLabelRule } from "./rules/mqtt/mqtt-topic-label.ts";
import { mqttTopicRule } from "./rules/mqtt/mqtt-topic.ts";
import { testRules } from "./rules/tests/rules.ts";
import { waiterRules } from "./rules/waiters/rules.ts";
import { authTraitRule } from "./rules/auth-trait.ts";
import { conditionsTraitRule } from "./rules/conditions-trait.ts";
import { corsTraitRule } from "./rules/cors-trait.ts";
import { defaultTraitRule } from "./rules/default-trait.ts";
import { defaultValueInUpdateRule } from "./rules/default-value-in-update.ts";
import { deprecatedShapeRule } from "./rules/deprecated-shape.ts";
import { deprecatedTraitRule } from "./rules/deprecated-trait.ts";
import { enumShapeRule } from "./rules/enum-shape.ts";
import { enumTraitRule } from "./rules/enum-trait.ts";
import { eventPayloadTraitRule } from "./rules/event-payload-trait.ts";
import { examplesTraitRule } from "./rules/examples-trait.ts";
import { exclusiveStructureMemberTraitRule } from "./rules/exclusive-structure-member-trait.ts";
import { hostLabelTraitRule } from "./rules/host-label-trait.ts";
import { httpApiKeyAuthTraitRule } from "./rules/http-api-key-auth-trait.ts";
import { httpBindingTraitIgnoredRule } from "./rules/http-binding-trait-ignored.ts";
import { httpBindingsMissingRule } from "./rules/http-bindings-missing.ts";
import { httpHeaderTraitRule } from "./rules/http-header-trait.ts";
import { httpLabelTraitRule } from "./rules/http-label-trait.ts";
import { httpMethodSemanticsRule } from "./rules/http-method-semantics.ts";
import { httpPayloadRule } from "./rules/http-payload.ts";
import { httpPrefixHeadersTraitRule } from "./rules/http-prefix-headers-trait.ts";
import { httpQueryParamsTraitRule } from "./rules/http-query-params-trait.ts";
import { httpQueryTraitRule } from "./rules/http-query-trait.ts";
import { httpResponseCodeSemanticsRule } from "./rules/http-response-code-semantics.ts";
import { httpUriConflictRule } from "./rules/http-uri-conflict.ts";
import { httpUriFormatRule } from "./rules/http-uri-format.ts";
import { httpUriGreedyLabelRule } from "./rules/http-uri-greedy-label.ts";
import { idempotencyTokenIgnoredRule } from "./rules/idempotency-token-ignored.ts";
import { idempotentTraitRule } from "./rules/idempotent-trait.ts";
import { jsonNameRule } from "./rules/json-name.ts";
import { lengthTraitRule } from "./rules/length-trait.ts";
import { mediaTypeRule } from "./rules/media-type.ts";
import { memberShouldReferenceResourceRule } from "./rules/member-should-reference-resource.ts";
import { metadataTraitRule } from "./rules/metadata-trait.ts";
import { mixinTraitRule } from "./rules/mixin-trait.ts";
import { noInlineDocumentSupportRule } from "./rules/no-inline-document-support.ts";
import { operationInputOutputRule } from "./rules/operation-input-output.ts";
import { paginatedTraitRule } from "./rules/paginated-trait.ts";
import { patternTraitRule } from "./rules/pattern-trait.ts";
import { privateAccessRule } from "./rules/private-access.ts";
import { privateMixinMemberRule } from "./rules/private-mixin-member.ts";
import { rangeTraitRule } from "./rules/range-trait.ts";
import { referencesTraitRule } from "./rules/references-trait.ts";
import { requestCompressionTraitRule } from "./rules/request-compression-trait.ts";
import { resourceCycleRule } from "./rules/resource-cycle.ts";
import { resourceIdentifierRule } from "./rules/resource-identifier.ts";
import { resourceIdentifierBindingRule } from "./rules/resource-identifier-binding.ts";
import { resourceLifecycleRule } from "./rules/resource-lifecycle.ts";
import { resourceOperationInputOutputRule } from "./rules/resource-operation-input-output.ts";
import { serviceRule } from "./rules/service.ts";
import { serviceAuthDefinitionsRule } from "./rules/service-auth-definitions.ts";
import { serviceBoundResourceOperationRule } from "./rules/service-bound-resource-operation.ts";
import { severityMetadataRule } from "./rules/severity-metadata.ts";
import { shapeClosureRule } from "./rules/shape-closure.ts";
import { shapeIdConflictRule } from "./rules/shape-id-conflict.ts";
import { shapeRecursionRule } from "./rules/shape-recursion.ts";
import { singleOperationBindingRule } from "./rules/single-operation-binding.ts";
import { singleResourceBindingRule } from "./rules/single-resource-binding.ts";
import { streamingTraitRule } from "./rules/streaming-trait.ts";
import { targetRule } from "./rules/target.ts";
import { traitBreakingChangesRule } from "./rules/trait-breaking-changes.ts";
import { traitConflictRule } from "./rules/trait-conflict.ts";
import { traitTargetRule } from "./rules/trait-target.ts";
import { traitValidatorsRule } from "./rules/trait-validators.ts";
import { traitValueRule } from "./rules/trait-value.ts";
import { typedMetadataRule } from "./rules/typed-metadata.ts";
import { unionRule } from "./rules/union.ts";
import { unitTypeRule } from "./rules/unit-type.ts";
import { unstableTraitRule } from "./rules/unstable-trait.ts";
import { xmlFlattenedTraitRule } from "./rules/xml-flattened-trait.ts";
import { xmlNamespaceTraitRule } from "./rules/xml-namespace-trait.ts";

/** The rules that all others build on: that what shapes refer to is there. */
export const correctnessRules: readonly Rule[] = [
  targetRule,
  resourceCycleRule,
  endpointRulesTraitRule,
  mqttTopicRule,
];

/** The rules that the rest builds on: where one of them finds an error, the rest does not run. */
export const criticalRules: readonly Rule[] = [
  defaultTraitRule,
  enumShapeRule,
  exclusiveStructureMemberTraitRule,
  shapeIdConflictRule,
  singleOperationBindingRule,
  singleResourceBindingRule,
  traitConflictRule,
  traitTargetRule,
  traitValueRule,
];

/** All other rules, in the order in which they run. */
export const rules: readonly Rule[] = [
  authTraitRule,
  conditionsTraitRule,
  corsTraitRule,
  defaultValueInUpdateRule,
  deprecatedShapeRule,
  deprecatedTraitRule,
  enumTraitRule,
  eventPayloadTraitRule,
  examplesTraitRule,
  hostLabelTraitRule,
  httpApiKeyAuthTraitRule,
  httpBindingTraitIgnoredRule,
  httpBindingsMissingRule,
  httpHeaderTraitRule,
  httpLabelTraitRule,
  httpMethodSemanticsRule,
  httpPayloadRule,
  httpPrefixHeadersTraitRule,
  httpQueryParamsTraitRule,
  httpQueryTraitRule,
  httpResponseCodeSemanticsRule,
  httpUriConflictRule,
  httpUriFormatRule,
  httpUriGreedyLabelRule,
  idempotencyTokenIgnoredRule,
  idempotentTraitRule,
  jsonNameRule,
  lengthTraitRule,
  mediaTypeRule,
  memberShouldReferenceResourceRule,
  metadataTraitRule,
  mixinTraitRule,
  noInlineDocumentSupportRule,
  operationInputOutputRule,
  paginatedTraitRule,
  patternTraitRule,
  privateAccessRule,
  privateMixinMemberRule,
  rangeTraitRule,
  referencesTraitRule,
  requestCompressionTraitRule,
  resourceIdentifierRule,
  resourceIdentifierBindingRule,
  resourceLifecycleRule,
  resourceOperationInputOutputRule,
  serviceRule,
  serviceAuthDefinitionsRule,
  serviceBoundResourceOperationRule,
  severityMetadataRule,
  shapeClosureRule,
  shapeRecursionRule,
  streamingTraitRule,
  traitBreakingChangesRule,
  traitValidatorsRule,
  typedMetadataRule,
  unionRule,
  unitTypeRule,
  unstableTraitRule,
  xmlFlattenedTraitRule,
  xmlNamespaceTraitRule,
  ...awsRules,
  ...endpointRules,
  mqttTopicConflictRule,
  mqttTopicLabelRule,
  ...testRules,
  ...waiterRules,
];
