import { traitDefinition } from "../knowledge/trait-definition.ts";
import type { ShapeId } from "../model/shape-id.ts";
import type { Shape } from "../model/shapes.ts";
import { isDefinition } from "../prelude.ts";
import type { Differences } from "./differences.ts";

/**
 * The definition of a trait in the new model. A model brings official definitions along as far as it
 * speaks of them, so one that it no longer uses may be in the old model alone.
 */
export function definitionOf({ before, after }: Differences, trait: ShapeId): Shape | undefined {
  const definition = traitDefinition(after, trait)?.shape;
  if (definition !== undefined) return definition;
  const old = traitDefinition(before, trait)?.shape;
  return old !== undefined && isDefinition(old) ? old : undefined;
}
