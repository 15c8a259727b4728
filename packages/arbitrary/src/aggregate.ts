import * as fc from "fast-check";

/** What a value cannot be made without: all of these, or one of them. */
export interface Needs {
  readonly quantifier: "all" | "any";
  readonly arbitraries: readonly fc.Arbitrary<unknown>[];
}

/** An arbitrary of values that hold others, and may lead back to itself. */
export abstract class AggregateArbitrary<T> extends fc.Arbitrary<T> {
  abstract needs(): Needs;
}
