import { changeStringEnumsToEnumShapes, changeTypes } from "./change-types.ts";
import { makeIdempotencyTokensClientOptional } from "./client-optional-tokens.ts";
import { excludeMetadata, includeMetadata } from "./filter-metadata.ts";
import { filterSuppressions } from "./filter-suppressions.ts";
import { excludeTags, includeTags } from "./filter-tags.ts";
import { flattenAndRemoveMixins } from "./flatten-mixins.ts";
import { flattenNamespaces } from "./flatten-namespaces.ts";
import { includeNamespaces } from "./include-namespaces.ts";
import { includeServices } from "./include-services.ts";
import { removeDeprecatedShapes } from "./remove-deprecated-shapes.ts";
import { removeTraitDefinitions } from "./remove-trait-definitions.ts";
import { removeUnusedShapes } from "./remove-unused-shapes.ts";
import { renameShapes } from "./rename-shapes.ts";
import { excludeShapesBySelector, includeShapesBySelector } from "./shapes-by-selector.ts";
import { excludeShapesByTag, includeShapesByTag } from "./shapes-by-tag.ts";
import { excludeShapesByTrait } from "./shapes-by-trait.ts";
import { excludeTraits, includeTraits } from "./traits-by-name.ts";
import { excludeTraitsByTag, includeTraitsByTag } from "./traits-by-tag.ts";
import type { Transform } from "./transform.ts";

/**
 * The transforms that `smithy-build.json` can name.
 *
 * @see https://smithy.io/2.0/guides/smithy-build-json.html#transforms
 * @public
 */
export const transforms: ReadonlyMap<string, Transform> = new Map<string, Transform>([
  ["changeStringEnumsToEnumShapes", changeStringEnumsToEnumShapes],
  ["changeTypes", changeTypes],
  ["excludeMetadata", excludeMetadata],
  ["excludeShapesBySelector", excludeShapesBySelector],
  ["excludeShapesByTag", excludeShapesByTag],
  ["excludeByTag", excludeShapesByTag],
  ["excludeShapesByTrait", excludeShapesByTrait],
  ["excludeTags", excludeTags],
  ["excludeTraits", excludeTraits],
  ["excludeTraitsByTag", excludeTraitsByTag],
  ["filterSuppressions", filterSuppressions],
  ["flattenAndRemoveMixins", flattenAndRemoveMixins],
  ["flattenNamespaces", flattenNamespaces],
  ["includeMetadata", includeMetadata],
  ["includeNamespaces", includeNamespaces],
  ["includeServices", includeServices],
  ["includeShapesBySelector", includeShapesBySelector],
  ["includeShapesByTag", includeShapesByTag],
  ["includeByTag", includeShapesByTag],
  ["includeTags", includeTags],
  ["includeTraits", includeTraits],
  ["includeTraitsByTag", includeTraitsByTag],
  ["makeIdempotencyTokensClientOptional", makeIdempotencyTokensClientOptional],
  ["removeDeprecatedShapes", removeDeprecatedShapes],
  ["removeTraitDefinitions", removeTraitDefinitions],
  ["removeUnusedShapes", removeUnusedShapes],
  ["renameShapes", renameShapes],
]);
