import type { DiffRule } from "./rule.ts";
import { sigv4MigrationRule } from "./rules/aws/sigv4-migration.ts";
import { endpointSigv4MigrationRule } from "./rules/aws/endpoint-sigv4-migration.ts";
import { addedEntityBindingRule } from "./rules/added-entity-binding.ts";
import { addedMetadataRule } from "./rules/added-metadata.ts";
import { addedOperationErrorRule } from "./rules/added-operation-error.ts";
import { addedRequiredMemberRule } from "./rules/added-required-member.ts";
import { addedServiceErrorRule } from "./rules/added-service-error.ts";
import { addedShapeRule } from "./rules/added-shape.ts";
import { addedTraitDefinitionRule } from "./rules/added-trait-definition.ts";
import { changedDefaultRule } from "./rules/changed-default.ts";
import { changedEnumTraitRule } from "./rules/changed-enum-trait.ts";
import { changedLengthTraitRule } from "./rules/changed-length-trait.ts";
import { changedMemberOrderRule } from "./rules/changed-member-order.ts";
import { changedMemberTargetRule } from "./rules/changed-member-target.ts";
import { changedMetadataRule } from "./rules/changed-metadata.ts";
import { changedNullabilityRule } from "./rules/changed-nullability.ts";
import { changedOperationInputRule } from "./rules/changed-operation-input.ts";
import { changedOperationOutputRule } from "./rules/changed-operation-output.ts";
import { changedRangeTraitRule } from "./rules/changed-range-trait.ts";
import { changedResourceIdentifiersRule } from "./rules/changed-resource-identifiers.ts";
import { changedShapeTypeRule } from "./rules/changed-shape-type.ts";
import { modifiedTraitRule } from "./rules/modified-trait.ts";
import { removedEntityBindingRule } from "./rules/removed-entity-binding.ts";
import { removedMetadataRule } from "./rules/removed-metadata.ts";
import { removedOperationErrorRule } from "./rules/removed-operation-error.ts";
import { removedServiceErrorRule } from "./rules/removed-service-error.ts";
import { removedShapeRule } from "./rules/removed-shape.ts";
import { removedTraitDefinitionRule } from "./rules/removed-trait-definition.ts";
import { serviceRenameRule } from "./rules/service-rename.ts";
import { traitBreakingChangeRule } from "./rules/trait-breaking-change.ts";

/** What all may have changed, in the order in which it is looked for. */
export const diffRules: readonly DiffRule[] = [
  addedEntityBindingRule,
  addedMetadataRule,
  addedOperationErrorRule,
  addedRequiredMemberRule,
  addedServiceErrorRule,
  addedShapeRule,
  addedTraitDefinitionRule,
  changedDefaultRule,
  changedEnumTraitRule,
  changedLengthTraitRule,
  changedMemberOrderRule,
  changedMemberTargetRule,
  changedMetadataRule,
  changedNullabilityRule,
  changedOperationInputRule,
  changedOperationOutputRule,
  changedRangeTraitRule,
  changedResourceIdentifiersRule,
  changedShapeTypeRule,
  modifiedTraitRule,
  removedEntityBindingRule,
  removedMetadataRule,
  removedOperationErrorRule,
  removedServiceErrorRule,
  removedShapeRule,
  removedTraitDefinitionRule,
  serviceRenameRule,
  traitBreakingChangeRule,
  sigv4MigrationRule,
  endpointSigv4MigrationRule,
];
