import type { BigDecimal } from "./number.ts";

/** A decimal as CBOR has it: `mantissa × 10 ** exponent`. */
export interface DecimalFraction {
  readonly mantissa: bigint;
  readonly exponent: bigint;
}

const decimal = /^(-?\d+)(?:\.(\d+))?(?:[eE]([+-]?\d+))?$/;

/** @returns `undefined` where the text is no decimal. */
export function fractionOf(text: string): DecimalFraction | undefined {
  const [match, whole = "", fraction = "", exponent = "0"] = decimal.exec(text) ?? [];
  if (match === undefined) return undefined;
  return {
    mantissa: BigInt(whole + fraction),
    exponent: BigInt(exponent) - BigInt(fraction.length),
  };
}

/** Decimals with more zeros than any double has are written with an exponent. */
const mostZeros = 400n;

/** The text keeps the digits as they are: `1.10` is not `1.1`, and `5e2` is not `500`. */
export function decimalOf({ mantissa, exponent }: DecimalFraction): BigDecimal {
  return { type: "bigDecimal", string: textOf(mantissa, exponent) };
}

function textOf(mantissa: bigint, exponent: bigint): string {
  if (exponent === 0n) return String(mantissa);
  if (exponent > 0n) return `${mantissa}e${exponent}`;
  const sign = mantissa < 0n ? "-" : "";
  const digits = String(mantissa < 0n ? -mantissa : mantissa);
  if (-exponent - BigInt(digits.length) > mostZeros) return `${mantissa}e${exponent}`;
  const places = Number(-exponent);
  const padded = digits.padStart(places + 1, "0");
  return `${sign}${padded.slice(0, -places)}.${padded.slice(-places)}`;
}
