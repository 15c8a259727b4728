import * as fc from "fast-check";
import type { Environment } from "./environment.ts";
import type { NumberConstraint } from "./number.ts";

/**
 * A decimal in the form of the runtime's `NumericValue`, which its `instanceof` accepts.
 *
 * @public
 */
export class BigDecimal {
  readonly string: string;
  readonly type = "bigDecimal";

  constructor(string: string) {
    this.string = string;
  }

  toString(): string {
    return this.string;
  }
}

/** Integers without a limit. */
export function bigIntegers(
  { settings }: Environment,
  { range = {} }: NumberConstraint,
): fc.Arbitrary<bigint> {
  const reach = settings.style === "any" ? 10n ** 30n : 1000n;
  const least = range.min === undefined ? undefined : BigInt(range.min);
  const greatest = range.max === undefined ? undefined : BigInt(range.max);
  const min = least ?? (greatest ?? 0n) - reach;
  return fc.bigInt({ min, max: greatest ?? (min > 0n ? min : 0n) + reach });
}

/** Decimals without a limit, as the runtime holds them. */
export function bigDecimals(
  environment: Environment,
  constraint: NumberConstraint,
): fc.Arbitrary<BigDecimal> {
  const text =
    constraint.range === undefined
      ? fc
          .tuple(bigIntegers(environment, {}), fc.integer({ min: 0, max: 999_999 }))
          .map(([whole, fraction]) => (fraction === 0 ? `${whole}` : `${whole}.${fraction}`))
      : bigIntegers(environment, wholeRange(constraint)).map(String);
  return text.map((digits) => new BigDecimal(digits));
}

function wholeRange({ range = {} }: NumberConstraint): NumberConstraint {
  const { min, max } = range;
  return {
    range: {
      ...(min !== undefined && { min: typeof min === "number" ? Math.ceil(min) : min }),
      ...(max !== undefined && { max: typeof max === "number" ? Math.floor(max) : max }),
    },
  };
}
