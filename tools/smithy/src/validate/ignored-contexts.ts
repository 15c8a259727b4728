import type { Neighbour, Relationship } from "../knowledge/neighbours.ts";
import { compareShapeIds } from "../model/shape-id.ts";

/** What leads to a structure, in the order in which it is told. */
const KINDS: readonly (readonly [Relationship, string])[] = [
  ["property", "property"],
  ["memberTarget", "member target"],
  ["input", "input"],
  ["output", "output"],
  ["error", "error"],
  ["mixin", "mixin"],
];

/** The kinds among edges that lead to a structure, each with the shapes that they start from. */
export function contextsOf(edges: readonly Neighbour[]): readonly string[] {
  return KINDS.flatMap(([relationship, name]) => {
    const same = edges.filter((edge) => edge.relationship === relationship);
    const shapes = [...new Set(same.map(({ from }) => from))].toSorted(compareShapeIds);
    return shapes.length === 0 ? [] : [`${name}: [${shapes.join(", ")}]`];
  });
}
