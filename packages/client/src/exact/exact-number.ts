import { NumericValue } from "@smithy/core/serde";

/** A number that JavaScript's own cannot hold. */
export type ExactNumber = bigint | NumericValue;

/** A reviver of `JSON.parse`: a number whose text would be lost keeps it. */
export function reviveExactly(
  _key: string,
  value: unknown,
  { source }: { readonly source?: string } = {},
): unknown {
  if (typeof value !== "number" || source === undefined) return value;
  if (/^-?\d+$/.test(source)) return Number.isSafeInteger(value) ? value : BigInt(source);
  return source === String(value) ? value : new NumericValue(source, "bigDecimal");
}

/** As a document has it: JavaScript's own number where that has every digit. */
export function plainNumber(value: ExactNumber): number | ExactNumber {
  if (typeof value === "bigint") return value;
  const number = Number(value.string);
  return digitsOf(value.string) === digitsOf(String(number)) ? number : value;
}

/** The significant digits, without sign, point, exponent and zeros at either end. */
function digitsOf(text: string): string {
  const [mantissa = ""] = text.toLowerCase().split("e");
  return mantissa.replaceAll(/[-+.]/g, "").replaceAll(/^0+|0+$/g, "");
}

export function isExactNumber(value: unknown): value is ExactNumber {
  return typeof value === "bigint" || value instanceof NumericValue;
}

/** As a `long`, whose bits are 64, or a `double`: schemas tell them not apart. */
export function numberOf(value: ExactNumber): number | bigint {
  if (typeof value !== "bigint") return Number(value.string);
  return BigInt.asIntN(64, value) === value ? value : Number(value);
}

/** A whole number whose digits JavaScript would round; `undefined` for any other text. */
export function wholeNumber(text: string): bigint | undefined {
  if (!/^\s*-?\d{16,19}\s*$/.test(text) || Number.isSafeInteger(Number(text))) return undefined;
  const value = BigInt(text.trim());
  return BigInt.asIntN(64, value) === value ? value : undefined;
}
