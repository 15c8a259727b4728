import { Int64 } from "@smithy/core/event-streams";
import type { NormalizedSchema } from "@smithy/core/schema";
import type { MessageHeaderValue } from "@smithy/types";

type HeaderType = MessageHeaderValue["type"];

/**
 * The type of a member's header. Which number it is stands in a trait of our own: schemas do not
 * tell one from another.
 *
 * @see https://smithy.io/2.0/spec/streaming.html#eventheader-trait
 */
function headerType(member: NormalizedSchema): HeaderType {
  if (member.isBooleanSchema()) return "boolean";
  if (member.isTimestampSchema()) return "timestamp";
  if (member.isBlobSchema()) return "binary";
  if (!member.isNumericSchema()) return "string";
  const { eventHeaderType } = member.getMergedTraits();
  return isInteger(eventHeaderType) ? eventHeaderType : "integer";
}

const INTEGERS = ["byte", "short", "integer", "long"] as const;

function isInteger(type: unknown): type is (typeof INTEGERS)[number] {
  return INTEGERS.some((integer) => integer === type);
}

/** @throws Error when the value is not one of the member. */
export function writeHeader(
  name: string,
  member: NormalizedSchema,
  value: unknown,
): MessageHeaderValue {
  const type = headerType(member);
  switch (type) {
    case "boolean":
      return { type, value: value === true };
    case "string":
      return { type, value: String(value) };
    case "timestamp":
      return value instanceof Date ? { type, value } : wrong(name, type);
    case "binary":
      if (typeof value === "string") return { type, value: new TextEncoder().encode(value) };
      return value instanceof Uint8Array ? { type, value } : wrong(name, type);
    case "long":
      return { type, value: int64(integerOf(name, value, 64)) };
    case "byte":
    case "short":
    case "integer":
      return { type, value: Number(integerOf(name, value, WIDTHS[type])) };
    default:
      return wrong(name, type);
  }
}

const WIDTHS = { byte: 8, short: 16, integer: 32 } as const;

function integerOf(name: string, value: unknown, width: number): bigint {
  const isWhole = typeof value === "bigint" || Number.isSafeInteger(value);
  const integer = isWhole ? BigInt(value as bigint | number) : wrong(name, `${width} bits`);
  return BigInt.asIntN(width, integer) === integer ? integer : wrong(name, `${width} bits`);
}

function int64(value: bigint): Int64 {
  const bytes = new Uint8Array(8);
  new DataView(bytes.buffer).setBigInt64(0, value);
  return new Int64(bytes);
}

/** @throws Error when the header is of another type; a narrower number is a number. */
export function readHeader(
  name: string,
  member: NormalizedSchema,
  header: MessageHeaderValue,
): unknown {
  const type = headerType(member);
  const isTaken = header.type === type || (isInteger(type) && isInteger(header.type));
  if (!isTaken) return wrong(name, type);
  return header.type === "long" ? longOf(header.value.bytes) : header.value;
}

/** A `number` where it is safe, else a `bigint`. */
function longOf(bytes: Uint8Array): number | bigint {
  const value = new DataView(bytes.buffer, bytes.byteOffset, 8).getBigInt64(0);
  return Number.isSafeInteger(Number(value)) ? Number(value) : value;
}

function wrong(name: string, expected: string): never {
  throw new Error(`The event header \`${name}\` is not of the type ${expected}.`);
}
