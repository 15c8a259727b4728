import { sample } from "@tsmith/arbitrary";
import type { Arbitrary } from "fast-check";
import { hash } from "./hash.ts";

/** Values of shapes, chosen by key: the same key, the same value. @internal */
export interface Samples {
  /** A value of the shape with this id; `undefined` where the shape carries none. */
  readonly of: (shapeId: string, ...key: readonly (string | number)[]) => unknown;
}

/** Arbitraries by the exported name of their shape. @internal */
export type ArbitraryTable = Readonly<Record<string, Arbitrary<unknown> | undefined>>;

/**
 * Draws samples from the arbitraries of a service.
 *
 * @param exportedNames Shape id → key of the table, where that is not the name in the id.
 * @internal
 */
export function createSamples(
  table: ArbitraryTable,
  seed: number,
  exportedNames: Readonly<Record<string, string>> = {},
): Samples {
  return {
    of: (shapeId, ...key) => {
      const name = Object.hasOwn(exportedNames, shapeId)
        ? exportedNames[shapeId]
        : shapeId.slice(shapeId.indexOf("#") + 1);
      if (name === undefined || !Object.hasOwn(table, name)) return undefined;
      const arbitrary = table[name];
      // fast-check takes a signed seed.
      const sampleSeed = hash(seed, shapeId, ...key) | 0;
      return arbitrary && sample(arbitrary, { seed: sampleSeed, index: 0 });
    },
  };
}
