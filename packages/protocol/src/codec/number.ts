import type { Constraint } from "@tsmith/schema";
import type { Check } from "../constraints/check.ts";
import type { Flaws } from "../constraints/flaw.ts";
import { notA } from "./expect.ts";
import { mistype } from "./mistype.ts";

/** What the constraint table says of a number; nothing where it has no entry. */
export type NumberType = Constraint["type"];

/** An arbitrary decimal, as the official clients have it. @public */
export interface BigDecimal {
  readonly type: "bigDecimal";
  readonly string: string;
}

/** A decimal in the grammar of JSON's numbers. */
export const decimalText: RegExp = /^-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?$/;

/**
 * The text of a number of any kind.
 *
 * @throws TypeError where the value is none.
 */
export function numberText(value: unknown): string {
  if (typeof value === "number" || typeof value === "bigint") return String(value);
  const text = typeof value === "object" && value !== null && "string" in value && value.string;
  if (typeof text === "string" && decimalText.test(text)) return text;
  throw notA("number", value);
}

/**
 * A number as a codec reads it: a `bigint` or a `symbol`, which no JSON value is, stands for the
 * text of a literal that a double cannot hold.
 */
export type RawNumber = number | bigint | symbol;

type NumberDecoder = (value: unknown, flaws: Flaws) => number | bigint;

const widths = { byte: 2 ** 7, short: 2 ** 15, integer: 2 ** 31, intEnum: 2 ** 31 } as const;

/** @see https://smithy.io/2.0/spec/simple-types.html */
export function numberDecoder(
  type: NumberType,
  check: Check<number | bigint> | undefined,
): NumberDecoder {
  switch (type) {
    case "byte":
    case "short":
    case "integer":
    case "intEnum":
      return integerDecoder(type, widths[type], check);
    case "long":
      return checked(decodeLong, check);
    case "float":
      return checked(decodeFloat, check);
    case "double":
      return checked(decodeDouble, check);
    case undefined:
      return checked(decodeAny, check);
    default:
      return type satisfies never;
  }
}

function checked(
  decode: (value: unknown) => number | bigint,
  check: Check<number | bigint> | undefined,
): NumberDecoder {
  if (check === undefined) return decode;
  return (value, flaws) => {
    const decoded = decode(value);
    check(decoded, flaws);
    return decoded;
  };
}

function integerDecoder(
  type: string,
  width: number,
  check: Check<number | bigint> | undefined,
): NumberDecoder {
  return (given, flaws) => {
    const value = plain(given);
    if (typeof value !== "number" || (value | 0) !== value || value < -width || value >= width) {
      return mistype(`a number of type ${type}`, given);
    }
    check?.(value, flaws);
    return value;
  };
}

/** Where decimals count as they are written, `1e3` and `1.0` still are integers. */
function plain(value: unknown): unknown {
  return typeof value === "symbol" ? Number(value.description) : value;
}

/** A `number` where it is safe, else a `bigint`. */
function decodeLong(given: unknown): number | bigint {
  const value = plain(given);
  if (typeof value === "number" && Number.isSafeInteger(value)) return value;
  const wide = typeof value === "number" && Number.isInteger(value) ? BigInt(value) : value;
  return typeof wide === "bigint" && BigInt.asIntN(64, wide) === wide
    ? wide
    : mistype("a number of type long", given);
}

function decodeFloat(value: unknown): number {
  const double = decodeDouble(value);
  return Number.isFinite(double) && !Number.isFinite(Math.fround(double))
    ? mistype("a number of type float", value)
    : double;
}

const notFinite: ReadonlyMap<unknown, number> = new Map<unknown, number>([
  ["NaN", NaN],
  ["Infinity", Infinity],
  ["-Infinity", -Infinity],
]);

/** @see https://smithy.io/2.0/aws/protocols/aws-restjson1-protocol.html#shape-serialization */
function decodeDouble(value: unknown): number {
  if (typeof value === "number" && Number.isFinite(value)) return value;
  const number = isText(value) ? Number(textOf(value)) : notFinite.get(value);
  if (number === undefined || (isText(value) && !Number.isFinite(number))) {
    return mistype("a number of type double", value);
  }
  return number;
}

function decodeAny(value: unknown): number | bigint {
  return typeof value === "bigint" ? decodeLong(value) : decodeDouble(value);
}

/** @see https://smithy.io/2.0/spec/simple-types.html#biginteger */
export function decodeBigInteger(given: unknown): bigint {
  const value = plain(given);
  if (typeof value === "bigint") return value;
  return typeof value === "number" && Number.isInteger(value)
    ? BigInt(value)
    : mistype("a bigInteger", given);
}

/** @see https://smithy.io/2.0/spec/simple-types.html#bigdecimal */
export function decodeBigDecimal(value: unknown): BigDecimal {
  const isNumber = isText(value) || (typeof value === "number" && Number.isFinite(value));
  return isNumber ? { type: "bigDecimal", string: textOf(value) } : mistype("a bigDecimal", value);
}

function isText(value: unknown): value is bigint | symbol {
  return typeof value === "bigint" || typeof value === "symbol";
}

function textOf(value: RawNumber): string {
  return typeof value === "symbol" ? (value.description ?? "") : String(value);
}
