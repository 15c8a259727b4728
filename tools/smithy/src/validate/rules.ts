import type { Rule } from "./rule.ts";
import { corsTraitRule } from "./rules/cors-trait.ts";
import { deprecatedShapeRule } from "./rules/deprecated-shape.ts";
import { deprecatedTraitRule } from "./rules/deprecated-trait.ts";
import { enumShapeRule } from "./rules/enum-shape.ts";
import { enumTraitRule } from "./rules/enum-trait.ts";
import { exclusiveStructureMemberTraitRule } from "./rules/exclusive-structure-member-trait.ts";
import { jsonNameRule } from "./rules/json-name.ts";
import { lengthTraitRule } from "./rules/length-trait.ts";
import { mediaTypeRule } from "./rules/media-type.ts";
import { patternTraitRule } from "./rules/pattern-trait.ts";
import { privateAccessRule } from "./rules/private-access.ts";
import { privateMixinMemberRule } from "./rules/private-mixin-member.ts";
import { rangeTraitRule } from "./rules/range-trait.ts";
import { shapeIdConflictRule } from "./rules/shape-id-conflict.ts";
import { targetRule } from "./rules/target.ts";
import { traitConflictRule } from "./rules/trait-conflict.ts";
import { traitTargetRule } from "./rules/trait-target.ts";
import { traitValueRule } from "./rules/trait-value.ts";
import { unionRule } from "./rules/union.ts";
import { unstableTraitRule } from "./rules/unstable-trait.ts";
import { xmlFlattenedTraitRule } from "./rules/xml-flattened-trait.ts";
import { xmlNamespaceTraitRule } from "./rules/xml-namespace-trait.ts";

/** The rules that others build on: where one of them finds an error, the others do not run. */
export const criticalRules: readonly Rule[] = [targetRule];

/** All other rules, in the order in which they run. */
export const rules: readonly Rule[] = [
  corsTraitRule,
  deprecatedShapeRule,
  deprecatedTraitRule,
  enumShapeRule,
  enumTraitRule,
  exclusiveStructureMemberTraitRule,
  jsonNameRule,
  lengthTraitRule,
  mediaTypeRule,
  patternTraitRule,
  privateAccessRule,
  privateMixinMemberRule,
  rangeTraitRule,
  shapeIdConflictRule,
  traitConflictRule,
  traitTargetRule,
  traitValueRule,
  unionRule,
  unstableTraitRule,
  xmlFlattenedTraitRule,
  xmlNamespaceTraitRule,
];
