import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  assertSameValueForSameSeed,
  assertShrinkingEnds,
  assertShrinksValid,
  assertValuesValid,
} from "./assertions.ts";

/** Ten, which shrinks to what `shrink` says. */
class Ten extends fc.Arbitrary<number> {
  readonly #shrink: (value: number) => readonly number[];

  constructor(shrink: (value: number) => readonly number[]) {
    super();
    this.#shrink = shrink;
  }

  override generate(): fc.Value<number> {
    return new fc.Value(10, undefined);
  }

  override canShrinkWithoutContext(_value: unknown): _value is number {
    return false;
  }

  override shrink(value: number): fc.Stream<fc.Value<number>> {
    return fc.stream(this.#shrink(value).values()).map((next) => new fc.Value(next, undefined));
  }
}

const isPositive = (value: number): boolean => value > 0;

/** What an assertion throws: a property's report, and the reason behind it. */
function problemOf(assertion: () => void): string {
  try {
    assertion();
  } catch (error) {
    const { message, cause } = error as Error;
    return `${message} ${cause instanceof Error ? cause.message : ""}`;
  }
  return "none";
}

describe("an arbitrary is caught", () => {
  test("whose values depend on more than the seed", () => {
    let made = 0;
    const arbitrary = (): fc.Arbitrary<number> => fc.constant((made += 1));
    const problem = problemOf(() => assertSameValueForSameSeed({ arbitrary, isValid: isPositive }));
    expect(problem).toContain("Two instances differ");
  });

  test("whose values are not valid", () => {
    const promises = { arbitrary: () => fc.integer(), isValid: isPositive };
    expect(problemOf(() => assertValuesValid(promises))).toContain("Counterexample");
  });

  test("whose shrinking leaves what is valid, however late", () => {
    const promises = { arbitrary: () => new Ten((value) => [value - 2]), isValid: isPositive };
    expect(problemOf(() => assertShrinksValid(promises))).toContain("Shrinking made 0");
  });

  test("whose shrinking goes round in circles", () => {
    const promises = { arbitrary: () => new Ten((value) => [20 / value]), isValid: isPositive };
    expect(problemOf(() => assertShrinkingEnds(promises))).toContain("Property failed");
  });
});

test("an arbitrary that keeps its promises passes", () => {
  const promises = { arbitrary: () => fc.integer({ min: 1 }), isValid: isPositive };
  expect(problemOf(() => assertSameValueForSameSeed(promises))).toBe("none");
  expect(problemOf(() => assertValuesValid(promises))).toBe("none");
  expect(problemOf(() => assertShrinksValid(promises))).toBe("none");
  expect(problemOf(() => assertShrinkingEnds(promises))).toBe("none");
});
