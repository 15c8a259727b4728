import * as fc from "fast-check";

/** Which arbitrary has made a value: shrinking it is that one's work. */
class Origin<T> {
  readonly arbitrary: fc.Arbitrary<T>;
  readonly context: unknown;

  constructor(arbitrary: fc.Arbitrary<T>, context: unknown) {
    this.arbitrary = arbitrary;
    this.context = context;
  }
}

/** An arbitrary that is chosen when a value is asked for, since it depends on where it is for. */
export class ContextualArbitrary<T> extends fc.Arbitrary<T> {
  readonly #choose: () => fc.Arbitrary<T>;

  constructor(choose: () => fc.Arbitrary<T>) {
    super();
    this.#choose = choose;
  }

  override generate(random: fc.Random, biasFactor: number | undefined): fc.Value<T> {
    const arbitrary = this.#choose();
    return withOrigin(arbitrary, arbitrary.generate(random, biasFactor));
  }

  override canShrinkWithoutContext(_value: unknown): _value is T {
    return false;
  }

  override shrink(value: T, context: unknown): fc.Stream<fc.Value<T>> {
    if (!(context instanceof Origin)) return fc.Stream.nil();
    // Only `generate` and `shrink` of this class make origins, and they make them of `T`.
    const { arbitrary, context: inner } = context as Origin<T>;
    return arbitrary.shrink(value, inner).map((shrunk) => withOrigin(arbitrary, shrunk));
  }
}

function withOrigin<T>(arbitrary: fc.Arbitrary<T>, value: fc.Value<T>): fc.Value<T> {
  return new fc.Value(value.value, new Origin(arbitrary, value.context));
}
