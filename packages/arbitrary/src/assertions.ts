import * as fc from "fast-check";
import { difference } from "./equal.ts";
import { sample } from "./sample.ts";

/** What an arbitrary promises. @internal */
export interface Promises<T> {
  /** Makes the arbitrary anew. */
  readonly arbitrary: () => fc.Arbitrary<T>;
  readonly isValid: (value: T) => boolean;
  readonly runs?: number;
}

/** The same seed gives the same value, whichever instance it is asked of. @internal */
export function assertSameValueForSameSeed<T>({ arbitrary, runs = 100 }: Promises<T>): void {
  const [one, other] = [arbitrary(), arbitrary()];
  const property = fc.property(fc.integer(), (seed) => {
    const found = difference(sample(one, { seed }), sample(other, { seed }));
    if (found !== undefined) throw new Error(`Two instances differ at \`${found.path}\`.`);
  });
  fc.assert(property, { numRuns: runs });
}

/** Every value is valid. @internal */
export function assertValuesValid<T>({ arbitrary, isValid, runs = 300 }: Promises<T>): void {
  fc.assert(fc.property(arbitrary(), isValid), { numRuns: runs });
}

/** Every value on every way of shrinking is valid. @internal */
export function assertShrinksValid<T>({ arbitrary, isValid, runs = 100 }: Promises<T>): void {
  const property = fc.property(new ShrinkPathArbitrary(arbitrary()), (path) => {
    const index = path.findIndex((value) => !isValid(value));
    if (index >= 0) throw new Error(`Shrinking made ${fc.stringify(path[index])}.`);
  });
  fc.assert(property, { numRuns: runs });
}

/** Shrinking comes to an end. @internal */
export function assertShrinkingEnds<T>({ arbitrary, runs = 30 }: Promises<T>): void {
  const path = new ShrinkPathArbitrary(arbitrary(), { steps: 5000, alternatives: 1 });
  const property = fc.property(path, ({ length }) => length < 5000);
  fc.assert(property, { numRuns: runs });
}

/** A value, a shrunk one of it, a shrunk one of that, and so on. */
class ShrinkPathArbitrary<T> extends fc.Arbitrary<readonly T[]> {
  readonly #arbitrary: fc.Arbitrary<T>;
  readonly #steps: number;
  readonly #alternatives: number;

  constructor(arbitrary: fc.Arbitrary<T>, { steps = 40, alternatives = 12 } = {}) {
    super();
    this.#arbitrary = arbitrary;
    this.#steps = steps;
    this.#alternatives = alternatives;
  }

  override generate(random: fc.Random, biasFactor: number | undefined): fc.Value<readonly T[]> {
    let last = this.#arbitrary.generate(random, biasFactor);
    const path = [last.value];
    while (path.length < this.#steps) {
      const shrinks = this.#arbitrary.shrink(last.value, last.context);
      const some = [...shrinks.take(random.nextInt(1, this.#alternatives))];
      const next = some.at(-1);
      if (next === undefined) break;
      last = next;
      path.push(last.value);
    }
    return new fc.Value(path, undefined);
  }

  override canShrinkWithoutContext(_value: unknown): _value is readonly T[] {
    return false;
  }

  override shrink(): fc.Stream<fc.Value<readonly T[]>> {
    return fc.Stream.nil();
  }
}
