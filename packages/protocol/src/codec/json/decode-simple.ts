import type { Constraint } from "@tsmith/schema";
import { blobCheck, numberCheck } from "../../constraints/check.ts";
import { checkString, stringRules } from "../../constraints/string-rules.ts";
import { decodeBase64 } from "../base64.ts";
import { mistype } from "../mistype.ts";
import { decimalText, type BigDecimal } from "../number.ts";
import { fromEpochSeconds, parseTimestamp, type WireFormat } from "../timestamp.ts";
import type { JsonDecode, JsonDecoders, JsonSettings } from "./decoder.ts";

export function stringDecoder(constraint: Constraint | undefined): JsonDecode {
  const rules = stringRules(constraint);
  return (value, flaws) => {
    if (typeof value !== "string") mistype("a string", value);
    if (rules !== undefined) checkString(rules, value, flaws);
    return value;
  };
}

export function decodeBoolean(value: unknown): boolean {
  return typeof value === "boolean" ? value : mistype("a boolean", value);
}

export function blobDecoder(constraint: Constraint | undefined): JsonDecode {
  const check = blobCheck(constraint);
  return (value, flaws) => {
    const bytes = typeof value === "string" ? decodeBase64(value) : undefined;
    if (bytes === undefined) mistype("base64", value);
    check?.(bytes, flaws);
    return bytes;
  };
}

const aDate = "epoch seconds";

export function timestampDecoder(format: WireFormat, side: JsonSettings["side"]): JsonDecode {
  if (format === "epoch-seconds") {
    return (value) => {
      if (typeof value === "number") return fromEpochSeconds(value) ?? mistype(aDate, value);
      // A fraction that is longer than a double keeps; it is of less than a millisecond.
      if (typeof value !== "symbol") return mistype(aDate, value);
      return fromEpochSeconds(Number(value.description)) ?? mistype(aDate, value);
    };
  }
  return (value) => {
    const date = typeof value === "string" ? parseTimestamp(value, format, side) : undefined;
    return date ?? mistype(`a timestamp in the format ${format}`, value);
  };
}

export function bigIntegerDecoder(
  constraint: Constraint | undefined,
  decode: (value: unknown) => bigint,
): JsonDecode {
  const check = numberCheck(constraint);
  return (value, flaws) => {
    const integer = decode(value);
    check?.(integer, flaws);
    return integer;
  };
}

const integerText = /^-?(?:0|[1-9]\d*)$/;

/** @see https://smithy.io/2.0/additional-specs/protocols/smithy-rpc-v2-json.html#biginteger-string-format */
export function decodeBigIntegerText(value: unknown): bigint {
  const isText = typeof value === "string" && integerText.test(value);
  return isText ? BigInt(value) : mistype("the text of a bigInteger", value);
}

/** @see https://smithy.io/2.0/additional-specs/protocols/smithy-rpc-v2-json.html#bigdecimal-string-format */
export function decodeBigDecimalText(value: unknown): BigDecimal {
  const isText = typeof value === "string" && decimalText.test(value);
  return isText
    ? { type: "bigDecimal", string: value }
    : mistype("the text of a bigDecimal", value);
}

/** Any JSON; numbers become doubles. */
export function decodeDocument(value: unknown): unknown {
  if (typeof value === "bigint") return Number(value);
  if (typeof value === "symbol") return Number(value.description);
  if (typeof value !== "object" || value === null) return value;
  // An own `__proto__` stays one: it is only assigned where it already is.
  const holder = value as Record<string, unknown>;
  for (const key of Object.keys(holder)) {
    const inner = holder[key];
    const decoded = decodeDocument(inner);
    if (decoded !== inner) holder[key] = decoded;
  }
  return value;
}

export function unitDecoder(isObject: JsonDecoders["isObject"]): JsonDecode {
  return (value) => (isObject(value) ? {} : mistype("an object", value));
}
