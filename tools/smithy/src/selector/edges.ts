import { memoise } from "../knowledge/memoise.ts";
import {
  boundTo,
  neighbours,
  reverseNeighbours,
  type Neighbour,
  type Relationship,
} from "../knowledge/neighbours.ts";
import type { Model } from "../model/model.ts";
import type { ShapeId } from "../model/shape-id.ts";
import type { Shape } from "../model/shapes.ts";

/** The edges from a shape; those to its traits and back to its binders only where asked for. */
export function edgesFrom(
  model: Model,
  shape: Shape,
  relationships: readonly string[] | undefined,
): readonly Neighbour[] {
  const edges = neighbours(shape);
  if (relationships === undefined) return edges;
  const wanted = edges.filter(({ relationship }) => relationships.includes(relationship));
  if (relationships.includes("bound")) wanted.push(...(boundTo(model).get(shape.id) ?? []));
  if (relationships.includes("trait")) {
    for (const to of shape.traits.keys())
      wanted.push({ relationship: "trait", from: shape.id, to });
  }
  return wanted;
}

/** The edges to a shape. */
export function edgesTo(
  model: Model,
  shape: Shape,
  relationships: readonly string[] | undefined,
): readonly Neighbour[] {
  const edges = reverseNeighbours(model).get(shape.id) ?? [];
  if (relationships === undefined) return edges;
  const wanted = edges.filter(({ relationship }) => relationships.includes(relationship));
  if (relationships.includes("trait")) wanted.push(...(appliedTo(model).get(shape.id) ?? []));
  return wanted;
}

/** Trait → the shapes that it is applied to. */
const appliedTo: (model: Model) => ReadonlyMap<ShapeId, readonly Neighbour[]> = memoise((model) => {
  const applied = new Map<ShapeId, Neighbour[]>();
  for (const shape of model.shapes.values()) {
    for (const to of shape.traits.keys()) {
      const edge: Neighbour = { relationship: "trait", from: shape.id, to };
      const same = applied.get(to);
      if (same === undefined) applied.set(to, [edge]);
      else same.push(edge);
    }
  }
  return applied;
});

/** The shapes that lead to a shape. */
export function predecessors(
  model: Model,
  shape: Shape,
  relationships: readonly string[] | undefined,
): readonly Shape[] {
  if (shape.type === "member") {
    // The container alone leads to a member.
    const isWanted = relationships === undefined || relationships.includes("member");
    const container = isWanted ? model.shapes.get(shape.container) : undefined;
    return container === undefined ? [] : [container];
  }
  return (reverseNeighbours(model).get(shape.id) ?? []).flatMap(({ relationship, from }) => {
    if (relationships !== undefined && !relationships.includes(relationship)) return [];
    return model.shapes.get(from) ?? [];
  });
}

/** The edges from services and resources to what they bind. */
export const BINDINGS: ReadonlySet<Relationship> = new Set<Relationship>([
  "operation",
  "resource",
  "create",
  "put",
  "read",
  "update",
  "delete",
  "list",
  "collectionOperation",
]);
