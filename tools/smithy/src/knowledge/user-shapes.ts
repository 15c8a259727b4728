import type { Model, ShapeOfType } from "../model/model.ts";
import type { ShapeId } from "../model/shape-id.ts";
import type { Shape, ShapeType } from "../model/shapes.ts";
import { isDefinition } from "../prelude.ts";
import { memoise } from "./memoise.ts";

interface Index {
  readonly all: readonly Shape[];
  readonly byType: ReadonlyMap<ShapeType, readonly Shape[]>;
  readonly byTrait: ReadonlyMap<ShapeId, readonly Shape[]>;
}

const index: (model: Model) => Index = memoise((model) => {
  const all: Shape[] = [];
  const byType = new Map<ShapeType, Shape[]>();
  const byTrait = new Map<ShapeId, Shape[]>();
  for (const shape of model.shapes.values()) {
    if (isDefinition(shape)) continue;
    all.push(shape);
    listed(byType, shape.type).push(shape);
    for (const trait of shape.traits.keys()) listed(byTrait, trait).push(shape);
  }
  return { all, byType, byTrait };
});

function listed<Key>(lists: Map<Key, Shape[]>, key: Key): Shape[] {
  let list = lists.get(key);
  if (list === undefined) {
    list = [];
    lists.set(key, list);
  }
  return list;
}

/** The shapes that the user wrote: all but those that come with this package. @public */
export function userShapes(model: Model): readonly Shape[] {
  return index(model).all;
}

/** The user's shapes of a type. @public */
export function shapesOfType<T extends ShapeType>(
  model: Model,
  type: T,
): readonly ShapeOfType<T>[] {
  // The index holds shapes of that type under it.
  return (index(model).byType.get(type) ?? []) as readonly ShapeOfType<T>[];
}

/** The user's shapes that a trait is on. @public */
export function shapesWithTrait(model: Model, trait: ShapeId): readonly Shape[] {
  return index(model).byTrait.get(trait) ?? [];
}

/** The traits that are on any of the user's shapes. @public */
export function appliedTraits(model: Model): Iterable<ShapeId> {
  return index(model).byTrait.keys();
}
