import type * as fc from "fast-check";
import { AggregateArbitrary } from "./aggregate.ts";

/** The levels that a value of an arbitrary has at least; `Infinity` where it never ends. */
export type HeightOf = (arbitrary: fc.Arbitrary<unknown>) => number;

/**
 * Finds heights by going over the graph until nothing changes, since it may lead back to itself.
 * `resolve` leads from a reference to what it stands for.
 */
export function heights(
  resolve: (arbitrary: fc.Arbitrary<unknown>) => fc.Arbitrary<unknown>,
): HeightOf {
  const known = new Map<fc.Arbitrary<unknown>, number>();
  return (arbitrary) => {
    const root = resolve(arbitrary);
    const found = known.get(root);
    if (found !== undefined) return found;
    const reached = reachedFrom(root, resolve);
    for (const node of reached) known.set(node, Infinity);
    for (let isChanged = true; isChanged;) {
      isChanged = false;
      for (const node of reached) {
        const height = heightAmong(node, (needed) => known.get(resolve(needed)) ?? Infinity);
        isChanged ||= height !== known.get(node);
        known.set(node, height);
      }
    }
    return known.get(root) ?? 0;
  };
}

function heightAmong(node: fc.Arbitrary<unknown>, heightOf: HeightOf): number {
  if (!(node instanceof AggregateArbitrary)) return 0;
  const { quantifier, arbitraries } = node.needs();
  if (arbitraries.length === 0) return 0;
  const all = arbitraries.map(heightOf);
  return 1 + (quantifier === "all" ? Math.max(...all) : Math.min(...all));
}

function reachedFrom(
  root: fc.Arbitrary<unknown>,
  resolve: (arbitrary: fc.Arbitrary<unknown>) => fc.Arbitrary<unknown>,
): readonly fc.Arbitrary<unknown>[] {
  const reached = new Set([root]);
  // A set visits what is added to it on the way.
  for (const node of reached) {
    if (!(node instanceof AggregateArbitrary)) continue;
    for (const needed of node.needs().arbitraries) reached.add(resolve(needed));
  }
  return [...reached].toReversed();
}
