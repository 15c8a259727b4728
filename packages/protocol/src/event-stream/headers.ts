import { targetOf, type Constraint } from "@tsmith/schema";
import { Int64 } from "@smithy/core/event-streams";
import type { MessageHeaders, MessageHeaderValue } from "@smithy/types";
import { bytesOf } from "../codec/blob.ts";
import { mistype } from "../codec/mistype.ts";
import { blobCheck, numberCheck } from "../constraints/check.ts";
import type { Flaws } from "../constraints/flaw.ts";
import { checkString, stringRules } from "../constraints/string-rules.ts";
import type { Bound } from "../http/bindings.ts";

type HeaderType = MessageHeaderValue["type"];

/**
 * The type that the header of a member has. Schemas do not tell one number from another, so that
 * the type of a number is a trait of its own.
 *
 * @see https://smithy.io/2.0/spec/streaming.html#eventheader-trait
 */
function headerType({ name, schema, traits }: Bound): HeaderType {
  const { type } = targetOf(schema).shape;
  switch (type) {
    case "boolean":
    case "string":
    case "timestamp":
      return type;
    case "blob":
      return "binary";
    case "number":
      return traits.eventHeaderType ?? "integer";
    default:
      throw new TypeError(`A ${type} cannot be an event header, as \`${name}\` is`);
  }
}

/** Compiles the reader of a header. @throws Rejection (the reader) where it has another type. */
export function headerReader(
  member: Bound,
  constraint: Constraint | undefined,
): (header: MessageHeaderValue, flaws: Flaws) => unknown {
  const type = headerType(member);
  const check = valueCheck(constraint);
  return (header, flaws) => {
    if (header.type !== type) return mistype(`a header of type ${type}`, header.type);
    const value = valueOf(header);
    if (value instanceof Date && Number.isNaN(value.getTime())) return mistype("a date", NaN);
    check(value, flaws);
    return value;
  };
}

function valueCheck(constraint: Constraint | undefined): (value: unknown, flaws: Flaws) => void {
  const rules = stringRules(constraint);
  const checkNumber = numberCheck(constraint);
  const checkBlob = blobCheck(constraint);
  return (value, flaws) => {
    if (typeof value === "string" && rules !== undefined) checkString(rules, value, flaws);
    else if (typeof value === "number" || typeof value === "bigint") checkNumber?.(value, flaws);
    else if (value instanceof Uint8Array) checkBlob?.(value, flaws);
  };
}

/** Bytes are copied out of what was received. */
function valueOf(header: MessageHeaderValue): unknown {
  if (header.type === "long") return longOf(header.value.bytes);
  return header.type === "binary" ? header.value.slice() : header.value;
}

/** A `number` where it is safe, else a `bigint`. */
function longOf(bytes: Uint8Array): number | bigint {
  const value = new DataView(bytes.buffer, bytes.byteOffset, 8).getBigInt64(0);
  return Number.isSafeInteger(Number(value)) ? Number(value) : value;
}

/** Compiles the writer of a header. @throws TypeError (the writer) where the value is of another type. */
export function headerWriter(member: Bound): (value: unknown) => MessageHeaderValue {
  const type = headerType(member);
  switch (type) {
    case "boolean":
      return (value) => (typeof value === "boolean" ? { type, value } : wrong(member, value));
    case "string":
      return (value) => (typeof value === "string" ? { type, value } : wrong(member, value));
    case "timestamp":
      return (value) => (value instanceof Date ? { type, value } : wrong(member, value));
    case "binary":
      return (value) => ({ type, value: bytesOf(value) });
    case "byte":
    case "short":
    case "integer":
      return (value) => ({ type, value: integer(member, value, widths[type]) });
    case "long":
      return (value) => ({ type, value: int64(member, value) });
    default:
      return wrong(member, type);
  }
}

const widths = { byte: 8, short: 16, integer: 32 } as const;

function integer(member: Bound, value: unknown, width: number): number {
  const isInteger = typeof value === "number" && Number.isSafeInteger(value);
  return isInteger && BigInt.asIntN(width, BigInt(value)) === BigInt(value)
    ? value
    : wrong(member, value);
}

function int64(member: Bound, value: unknown): Int64 {
  const long = typeof value === "bigint" ? value : BigInt(integer(member, value, 64));
  if (BigInt.asIntN(64, long) !== long) return wrong(member, value);
  const bytes = new Uint8Array(8);
  new DataView(bytes.buffer).setBigInt64(0, long);
  return new Int64(bytes);
}

function wrong({ name }: Bound, value: unknown): never {
  throw new TypeError(`The header \`${name}\` cannot be ${String(value)}`);
}

/** Names come from a model, and may be those of `Object.prototype`. */
export function ownHeader(headers: MessageHeaders, name: string): MessageHeaderValue | undefined {
  return Object.hasOwn(headers, name) ? headers[name] : undefined;
}

/** The text of a header; `undefined` where it is absent or has another type. */
export function textHeader(headers: MessageHeaders, name: string): string | undefined {
  const header = ownHeader(headers, name);
  return header?.type === "string" ? header.value : undefined;
}
