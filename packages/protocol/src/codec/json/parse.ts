import { Rejection } from "../../service.ts";
import { utf8 } from "../utf8.ts";
import { memberCount, outlineOf } from "./outline.ts";

/** What a JSON text holds; see {@link parseJson} for numbers. */
export type JsonValue = unknown;

/**
 * Which numbers a schema holds that doubles do not: none, long integers, or decimals as they are
 * written, so that `1.10` is not `1.1`.
 */
export type Precision = "double" | "integer" | "decimal";

/**
 * Parses the UTF-8 of JSON without loss: an integer beyond the safe ones is a `bigint`, any other number whose
 * text a double does not give back is a `symbol` described by it. JSON has neither.
 *
 * @throws Rejection where the bytes are no JSON.
 * @see https://datatracker.ietf.org/doc/html/rfc8259
 */
export function parseJson(bytes: Uint8Array, precision: Precision): JsonValue {
  const isPlain =
    precision === "double" || (precision === "integer" && !outlineOf(bytes).hasLongNumber);
  return parse(utf8(bytes), isPlain);
}

/**
 * Parses the UTF-8 of JSON that anyone may have sent: nested no deeper than allowed, no key twice.
 *
 * @throws Rejection where it is not so.
 */
export function parseUntrustedJson(
  bytes: Uint8Array,
  precision: Precision,
  maxDepth: number,
): JsonValue {
  const { depth, members, hasLongNumber } = outlineOf(bytes);
  if (depth > maxDepth) throw new Rejection("serialization", "The body is nested too deeply");
  const isPlain = precision === "double" || (precision === "integer" && !hasLongNumber);
  const value = parse(utf8(bytes), isPlain);
  if (memberCount(value) === members) return value;
  throw new Rejection("serialization", "The body has a key twice");
}

function parse(text: string, isPlain: boolean): JsonValue {
  try {
    return isPlain ? JSON.parse(text) : JSON.parse(text, reviveNumber);
  } catch {
    throw new Rejection("serialization", "The body is no JSON");
  }
}

function reviveNumber(_key: string, value: unknown, context?: { source?: string }): unknown {
  const source = context?.source;
  if (typeof value !== "number" || source === undefined) return value;
  if (!Number.isSafeInteger(value) && /^-?\d+$/.test(source)) return BigInt(source);
  return String(value) === source ? value : Symbol(source);
}
