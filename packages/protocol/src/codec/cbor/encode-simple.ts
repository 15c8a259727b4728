import type { Constraint } from "@tsmith/schema";
import { fractionOf } from "../big-decimal.ts";
import { bytesOf } from "../blob.ts";
import { notA } from "../expect.ts";
import { isObject } from "../json/decoder.ts";
import { majors, specials, Tagged, tags, WholeFloat } from "./item.ts";
import type { CborWriter } from "./writer.ts";

/** Writes the value of a shape. */
export type CborEncode = (value: unknown, writer: CborWriter) => void;

export function encodeText(value: unknown, writer: CborWriter): void {
  if (typeof value !== "string") throw notA("string", value);
  writer.text(value);
}

export function encodeBoolean(value: unknown, writer: CborWriter): void {
  if (typeof value !== "boolean") throw notA("boolean", value);
  writer.special(value ? specials.true : specials.false);
}

export function encodeBlob(value: unknown, writer: CborWriter): void {
  writer.bytes(bytesOf(value));
}

/** @see https://smithy.io/2.0/additional-specs/protocols/smithy-rpc-v2-cbor.html#numeric-type-serialization */
export function numberEncoder(type: Constraint["type"]): CborEncode {
  const isFloat = type === "float" || type === "double";
  return (value, writer) => {
    const isWide = type === "long" && Number.isInteger(value) && !Number.isSafeInteger(value);
    const number = isWide ? BigInt(value as number) : value;
    if (typeof number === "bigint") {
      if (BigInt.asIntN(64, number) !== number) throw notA("number of 64 bits", value);
      if (isFloat) writer.float(Number(number));
      else writer.integer(number);
    } else if (typeof number === "number") {
      // A float that is whole may be an integer, which is shorter; there is no integer -0.
      const isInteger = Number.isSafeInteger(number) && !Object.is(number, -0);
      if (isInteger) writer.integer(number);
      else writer.float(number);
    } else throw notA("number", value);
  };
}

/** @see https://smithy.io/2.0/additional-specs/protocols/smithy-rpc-v2-cbor.html#timestamp-type-serialization */
export function encodeTimestamp(value: unknown, writer: CborWriter): void {
  if (!(value instanceof Date) || Number.isNaN(value.getTime())) throw notA("Date", value);
  const seconds = value.getTime() / 1000;
  writer.head(majors.tag, tags.epochSeconds);
  if (Number.isInteger(seconds)) writer.integer(seconds);
  else writer.float(seconds);
}

export function encodeBigInteger(value: unknown, writer: CborWriter): void {
  const isInteger = typeof value === "bigint" || Number.isInteger(value);
  if (!isInteger) throw notA("bigInteger", value);
  writeBignum(BigInt(value as bigint | number), writer);
}

/** @see https://datatracker.ietf.org/doc/html/rfc8949#section-3.4.4 */
export function encodeBigDecimal(value: unknown, writer: CborWriter): void {
  const text = isObject(value) ? value["string"] : value;
  const isText = typeof text === "string" || typeof text === "number" || typeof text === "bigint";
  const fraction = isText ? fractionOf(String(text)) : undefined;
  if (fraction === undefined || BigInt.asIntN(64, fraction.exponent) !== fraction.exponent) {
    throw notA("bigDecimal", value);
  }
  writer.head(majors.tag, tags.decimalFraction);
  writer.head(majors.array, 2);
  writer.integer(fraction.exponent);
  writeBignum(fraction.mantissa, writer);
}

/**
 * An integer of any size, one of 64 bits and a sign without a tag.
 *
 * @see https://datatracker.ietf.org/doc/html/rfc8949#section-3.4.3
 */
function writeBignum(value: bigint, writer: CborWriter): void {
  const magnitude = value < 0n ? -1n - value : value;
  if (BigInt.asUintN(64, magnitude) === magnitude) return writer.integer(value);
  writer.head(majors.tag, value < 0n ? tags.negativeBignum : tags.positiveBignum);
  const digits = magnitude.toString(16);
  const even = digits.padStart(digits.length + (digits.length % 2), "0");
  const bytes = new Uint8Array(even.length / 2);
  for (let i = 0; i < bytes.length; i += 1) {
    bytes[i] = Number.parseInt(even.slice(i * 2, i * 2 + 2), 16);
  }
  writer.bytes(bytes);
}

const encodeNumber = numberEncoder(undefined);

/** Writes what no schema describes: a value that JSON has too, or one that was parsed. */
export function encodeDocument(value: unknown, writer: CborWriter): void {
  if (value === null || value === undefined) return writer.special(specials.null);
  if (value instanceof Uint8Array) return writer.bytes(value);
  if (value instanceof WholeFloat) return writer.float(value.value);
  if (value instanceof Tagged) {
    writer.head(majors.tag, value.tag);
    return encodeDocument(value.content, writer);
  }
  switch (typeof value) {
    case "boolean":
      return encodeBoolean(value, writer);
    case "string":
      return writer.text(value);
    case "number":
    case "bigint":
      return encodeNumber(value, writer);
    case "object":
      break;
    default:
      throw notA("document", value);
  }
  if (Array.isArray(value)) {
    writer.head(majors.array, value.length);
    for (const item of value) encodeDocument(item, writer);
    return;
  }
  const entries = Object.entries(value).filter(([, entry]) => entry !== undefined);
  writer.head(majors.map, entries.length);
  for (const [key, entry] of entries) {
    writer.text(key);
    encodeDocument(entry, writer);
  }
}
