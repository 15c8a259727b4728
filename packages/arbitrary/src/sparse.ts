import * as fc from "fast-check";

/** Now and then nothing at all. @see https://smithy.io/2.0/spec/type-refinement-traits.html#sparse-trait */
export function sparse<T>(value: fc.Arbitrary<T>): fc.Arbitrary<T | null> {
  return fc.oneof({ arbitrary: value, weight: 4 }, { arbitrary: fc.constant(null), weight: 1 });
}
