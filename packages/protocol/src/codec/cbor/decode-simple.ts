import type { Constraint } from "@tsmith/schema";
import { blobCheck, numberCheck } from "../../constraints/check.ts";
import { decimalOf } from "../big-decimal.ts";
import type { JsonDecode } from "../json/decoder.ts";
import { mistype } from "../mistype.ts";
import { numberDecoder as integerDecoder, type BigDecimal } from "../number.ts";
import { fromEpochSeconds } from "../timestamp.ts";
import { refuse } from "./cursor.ts";
import { isMap, Tagged, tags, WholeFloat } from "./item.ts";

export function blobDecoder(constraint: Constraint | undefined): JsonDecode {
  const check = blobCheck(constraint);
  return (value, flaws) => {
    if (!(value instanceof Uint8Array)) return mistype("bytes", value);
    check?.(value, flaws);
    return value;
  };
}

/** @see https://smithy.io/2.0/additional-specs/protocols/smithy-rpc-v2-cbor.html#numeric-type-serialization */
export function numberDecoder(constraint: Constraint | undefined): JsonDecode {
  const type = constraint?.type;
  const check = numberCheck(constraint);
  const decodeInteger = integerDecoder(type, check);
  if (type !== undefined && type !== "float" && type !== "double") return decodeInteger;
  return (value, flaws) => {
    // Where only the service knows which number it is, an integer that can be a long stays one.
    if (type === undefined && typeof value === "bigint" && BigInt.asIntN(64, value) === value) {
      return decodeInteger(value, flaws);
    }
    const number = numberOf(value);
    if (number === undefined || (type === "float" && isTooWide(number))) {
      return mistype(`a number of type ${type ?? "double"}`, value);
    }
    check?.(number, flaws);
    return number;
  };
}

/** Any integer or float; `undefined` for what is none. */
function numberOf(value: unknown): number | undefined {
  if (typeof value === "number") return value;
  if (typeof value === "bigint") return Number(value);
  return value instanceof WholeFloat ? value.value : undefined;
}

/** Infinity is a float, what becomes it is none. */
function isTooWide(value: number): boolean {
  return Number.isFinite(value) && !Number.isFinite(Math.fround(value));
}

/** @see https://smithy.io/2.0/additional-specs/protocols/smithy-rpc-v2-cbor.html#timestamp-type-serialization */
export function decodeTimestamp(value: unknown): Date {
  const isEpoch = value instanceof Tagged && value.tag === tags.epochSeconds;
  const seconds = isEpoch && numberOf(value.content);
  const date = typeof seconds === "number" ? fromEpochSeconds(seconds) : undefined;
  return date ?? mistype("epoch seconds", value);
}

export function bigIntegerDecoder(constraint: Constraint | undefined): JsonDecode {
  const check = numberCheck(constraint);
  return (value, flaws) => {
    const integer = integerOf(value) ?? mistype("a bigInteger", value);
    check?.(integer, flaws);
    return integer;
  };
}

/**
 * An integer, which may be written as a bignum whatever its size.
 *
 * @see https://datatracker.ietf.org/doc/html/rfc8949#section-3.4.3
 */
function integerOf(value: unknown): bigint | undefined {
  if (typeof value === "bigint") return value;
  if (typeof value === "number") return Number.isInteger(value) ? BigInt(value) : undefined;
  if (!(value instanceof Tagged && value.content instanceof Uint8Array)) return undefined;
  const { tag, content } = value;
  if (tag === tags.positiveBignum) return magnitudeOf(content);
  return tag === tags.negativeBignum ? -1n - magnitudeOf(content) : undefined;
}

/** Two thousand digits; to write more of them in decimal takes longer than anyone should wait. */
const mostBytes = 1024;

function magnitudeOf(bytes: Uint8Array): bigint {
  if (bytes.length > mostBytes) refuse("has a number that is too long");
  let digits = "0x0";
  for (const byte of bytes) digits += byte.toString(16).padStart(2, "0");
  return BigInt(digits);
}

/** @see https://datatracker.ietf.org/doc/html/rfc8949#section-3.4.4 */
export function decodeBigDecimal(value: unknown): BigDecimal {
  const isFraction = value instanceof Tagged && value.tag === tags.decimalFraction;
  const parts: unknown[] = isFraction && Array.isArray(value.content) ? value.content : [];
  const [exponent, mantissa] = parts.map(integerOf);
  // The exponent is none of the bignums: no decimal is so long.
  if (parts.length !== 2 || parts[0] instanceof Tagged) return mistype("a bigDecimal", value);
  if (exponent === undefined || mantissa === undefined) return mistype("a bigDecimal", value);
  return decimalOf({ mantissa, exponent });
}

/** Any value that JSON has too; the protocol knows no documents. */
export function decodeDocument(value: unknown): unknown {
  if (typeof value === "bigint" || value instanceof WholeFloat) return numberOf(value);
  if (Array.isArray(value)) return value.map(decodeDocument);
  if (!isMap(value)) return typeof value === "object" && value !== null ? refused(value) : value;
  for (const key of Object.keys(value)) value[key] = decodeDocument(value[key]);
  return value;
}

function refused(value: unknown): never {
  return mistype("a document", value);
}
