import type { Model, ShapeOfType } from "../model/model.ts";
import { nodesEqual } from "../model/node-equality.ts";
import type { NodeValue } from "../model/node.ts";
import type { ShapeId } from "../model/shape-id.ts";
import type { Shape, ShapeType } from "../model/shapes.ts";
import { isDefinition } from "../prelude.ts";
import { userShapes } from "../knowledge/user-shapes.ts";
import { isSameShape } from "./same-shape.ts";

/** A trait that two versions of a shape do not share; `undefined` on the side that lacks it. */
export interface TraitDifference {
  readonly before: NodeValue | undefined;
  readonly after: NodeValue | undefined;
}

/** Two versions of a shape that are not equal. @public */
export interface ChangedShape<S extends Shape = Shape> {
  readonly before: S;
  readonly after: S;
  /** Trait id → what it was and is. */
  readonly traits: ReadonlyMap<ShapeId, TraitDifference>;
}

/** How two models differ, in the order of their shapes; what comes with this package is left out. @public */
export interface Differences {
  readonly before: Model;
  readonly after: Model;
  readonly added: readonly Shape[];
  readonly removed: readonly Shape[];
  readonly changed: readonly ChangedShape[];
}

/** What tells two models apart. @public */
export function differences(before: Model, after: Model): Differences {
  const added = userShapes(after).filter(({ id }) => !before.shapes.has(id));
  const removed = userShapes(before).filter(({ id }) => !after.shapes.has(id));
  const changed = userShapes(before).flatMap((shape): readonly ChangedShape[] => {
    const other = after.shapes.get(shape.id);
    if (other === undefined || isDefinition(other) || isSameShape(shape, other)) return [];
    return [changedShape(shape, other)];
  });
  return { before, after, added, removed, changed };
}

/** Two shapes, and the traits that only one of them has or that differ. */
export function changedShape(before: Shape, after: Shape): ChangedShape {
  return { before, after, traits: traitDifferences(before, after) };
}

/** The changed shapes that were and are of a type. */
export function changesOf<T extends ShapeType>(
  { changed }: Differences,
  ...types: readonly T[]
): readonly ChangedShape<ShapeOfType<T>>[] {
  const isOf = (shape: Shape): boolean => types.some((type) => type === shape.type);
  // Both sides are of one of the types.
  return changed.filter(
    ({ before, after }) => isOf(before) && isOf(after),
  ) as unknown as readonly ChangedShape<ShapeOfType<T>>[];
}

/** Whether a trait is on the new shape alone. */
export function isTraitAdded({ before, after }: ChangedShape, trait: ShapeId): boolean {
  return !before.traits.has(trait) && after.traits.has(trait);
}

/** Whether a trait is on the old shape alone. */
export function isTraitRemoved({ before, after }: ChangedShape, trait: ShapeId): boolean {
  return before.traits.has(trait) && !after.traits.has(trait);
}

/** Whether a trait is on both shapes. */
export function isTraitKept({ before, after }: ChangedShape, trait: ShapeId): boolean {
  return before.traits.has(trait) && after.traits.has(trait);
}

const ENUM = "smithy.api#enum";

function traitDifferences(before: Shape, after: Shape): ReadonlyMap<ShapeId, TraitDifference> {
  const found = new Map<ShapeId, TraitDifference>();
  for (const [id, value] of before.traits) {
    const other = after.traits.get(id);
    // An enum says with its members what the trait said.
    if (id === ENUM && after.type === "enum") continue;
    if (other === undefined || !nodesEqual(value, other))
      found.set(id, { before: value, after: other });
  }
  for (const [id, value] of after.traits) {
    if (!before.traits.has(id)) found.set(id, { before: undefined, after: value });
  }
  return found;
}
