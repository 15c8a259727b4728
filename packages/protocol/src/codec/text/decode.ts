import {
  targetOf,
  type Constraint,
  type Constraints,
  type SchemaRef,
  type Target,
} from "@tsmith/schema";
import { blobCheck, listCheck, numberCheck } from "../../constraints/check.ts";
import { checkString, stringRules } from "../../constraints/string-rules.ts";
import { locate, type Flaws } from "../../constraints/flaw.ts";
import { memberConstraint } from "../../constraints/table.ts";
import { decodeBase64 } from "../base64.ts";
import { mistype } from "../mistype.ts";
import { decodeBigDecimal, decodeBigInteger, numberDecoder, type RawNumber } from "../number.ts";
import { parseTimestamp, type WireFormat } from "../timestamp.ts";

/** Turns the text of a header, a label or a query parameter into the value of a simple shape. */
export type TextDecode = (text: string, flaws: Flaws) => unknown;

/** What differs between headers, labels and queries. */
export interface TextSettings {
  readonly side: "server" | "client";
  readonly constraints: Constraints;
  readonly timestampFormat: WireFormat;
  /** Whether strings with a `@mediaType` are base64. */
  readonly isHeader: boolean;
}

/**
 * Compiles the decoder of a simple shape, with the constraints that its member puts on it.
 *
 * @throws Rejection (the decoder) where the text is none of the shape.
 * @see https://smithy.io/2.0/spec/http-bindings.html#httpheader-serialization-rules
 */
export function textDecoder(
  settings: TextSettings,
  schema: SchemaRef,
  constraint?: Constraint,
): TextDecode {
  const target = targetOf(schema);
  const { shape } = target;
  switch (shape.type) {
    case "string":
      return stringDecoder(settings, target, constraint);
    case "number": {
      const decode = numberDecoder(constraint?.type, numberCheck(constraint));
      return (text, flaws) => decode(rawNumber(text), flaws);
    }
    case "bigInteger":
      return bigIntegerDecoder(constraint);
    case "bigDecimal":
      return (text) => decodeBigDecimal(isNumber.test(text) ? Symbol(text) : text);
    case "boolean":
      return decodeBoolean;
    case "timestamp": {
      const format = shape.format === "default" ? settings.timestampFormat : shape.format;
      return (text) =>
        parseTimestamp(text, format, settings.side) ?? mistype(`a ${format} timestamp`, text);
    }
    case "blob":
      return blobDecoder(constraint);
    case "document":
    case "unit":
    case "list":
    case "map":
    case "structure":
    case "union":
      throw new TypeError(`A ${shape.type} cannot be bound to a header, a label or a query`);
    default:
      return shape satisfies never;
  }
}

function stringDecoder(
  { isHeader }: TextSettings,
  { traits }: Target,
  constraint: Constraint | undefined,
): TextDecode {
  const rules = stringRules(constraint);
  const isBase64 = isHeader && traits.mediaType !== undefined;
  return (text, flaws) => {
    const value = isBase64 ? utf8OfBase64(text) : text;
    if (rules !== undefined) checkString(rules, value, flaws);
    return value;
  };
}

function blobDecoder(constraint: Constraint | undefined): TextDecode {
  const check = blobCheck(constraint);
  return (text, flaws) => {
    const bytes = decodeBase64(text) ?? mistype("base64", text);
    check?.(bytes, flaws);
    return bytes;
  };
}

function bigIntegerDecoder(constraint: Constraint | undefined): TextDecode {
  const check = numberCheck(constraint);
  return (text, flaws) => {
    const integer = decodeBigInteger(rawNumber(text));
    check?.(integer, flaws);
    return integer;
  };
}

function utf8OfBase64(text: string): string {
  const bytes = decodeBase64(text) ?? mistype("base64", text);
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return mistype("UTF-8 in base64", text);
  }
}

const isNumber = /^-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?$/;

/** As a JSON parser would give it, for the same rules. */
function rawNumber(text: string): RawNumber | string {
  if (!isNumber.test(text)) return text;
  const number = Number(text);
  if (!/^-?\d+$/.test(text)) return number;
  return Number.isSafeInteger(number) ? number : BigInt(text);
}

function decodeBoolean(text: string): boolean {
  return text === "true" || (text === "false" ? false : mistype("`true` or `false`", text));
}

/** Compiles the decoder of a list from the texts of its items. */
export function textListDecoder(
  settings: TextSettings,
  schema: SchemaRef,
  constraint?: Constraint,
): (texts: readonly string[], flaws: Flaws) => unknown {
  const { shape } = targetOf(schema);
  if (shape.type !== "list") throw new TypeError("Expected the schema of a list");
  const itemConstraint =
    memberConstraint(settings.constraints, shape.id, "member") ?? constraint?.member;
  const decode = textDecoder(settings, shape.member, itemConstraint);
  const check = listCheck(constraint);
  return (texts, flaws) => {
    const items = texts.map((text, i) => {
      const before = flaws.length;
      const item = decode(text, flaws);
      if (flaws.length > before) locate(flaws, before, i);
      return item;
    });
    check?.(items, flaws);
    return items;
  };
}
