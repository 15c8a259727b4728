import * as fc from "fast-check";
import { NoValueError } from "./no-value.ts";

/** How many values are made to find one that is fine. */
const maxTrials = 1000;

/**
 * The values of an arbitrary that are fine. Where there may be none, `filter` would look for ever.
 *
 * @param reason - says of what there is none
 * @throws NoValueError (the arbitrary) where none is found.
 */
export function suchThat<T>(
  arbitrary: fc.Arbitrary<T>,
  isFine: (value: T) => boolean,
  reason: string,
): fc.Arbitrary<T> {
  return new SuchThatArbitrary(arbitrary, isFine, reason);
}

class SuchThatArbitrary<T> extends fc.Arbitrary<T> {
  readonly #arbitrary: fc.Arbitrary<T>;
  readonly #isFine: (value: T) => boolean;
  readonly #reason: string;

  constructor(arbitrary: fc.Arbitrary<T>, isFine: (value: T) => boolean, reason: string) {
    super();
    this.#arbitrary = arbitrary;
    this.#isFine = isFine;
    this.#reason = reason;
  }

  override generate(random: fc.Random, biasFactor: number | undefined): fc.Value<T> {
    for (let trial = 0; trial < maxTrials; trial += 1) {
      const made = this.#arbitrary.generate(random, biasFactor);
      if (this.#isFine(made.value)) return made;
    }
    throw new NoValueError(this.#reason);
  }

  override canShrinkWithoutContext(value: unknown): value is T {
    return this.#arbitrary.canShrinkWithoutContext(value) && this.#isFine(value);
  }

  override shrink(value: T, context: unknown): fc.Stream<fc.Value<T>> {
    return this.#arbitrary.shrink(value, context).filter((made) => this.#isFine(made.value));
  }
}
