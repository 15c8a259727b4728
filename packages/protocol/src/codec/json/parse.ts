import { Rejection } from "../../service.ts";
import { memberCount, outlineOf } from "./outline.ts";

/** What a JSON text holds; see {@link parseJson} for numbers. */
export type JsonValue = unknown;

/**
 * Parses JSON without loss: an integer beyond the safe ones is a `bigint`, any other number whose
 * text a double does not give back is a `symbol` described by it. JSON has neither.
 *
 * @param isExact - Whether decimals are wanted as they are written, so that `1.10` is not `1.1`.
 * @throws Rejection where the text is no JSON.
 * @see https://datatracker.ietf.org/doc/html/rfc8259
 */
export function parseJson(text: string, isExact: boolean): JsonValue {
  try {
    return isExact || hasLongNumber.test(text) ? JSON.parse(text, reviveNumber) : JSON.parse(text);
  } catch {
    throw new Rejection("serialization", "The body is no JSON");
  }
}

/**
 * Parses JSON that anyone may have sent: nested no deeper than allowed, and no key twice.
 *
 * @throws Rejection where it is not so.
 */
export function parseUntrustedJson(text: string, isExact: boolean, maxDepth: number): JsonValue {
  const { depth, members } = outlineOf(text);
  if (depth > maxDepth) throw new Rejection("serialization", "The body is nested too deeply");
  const value = parseJson(text, isExact);
  if (memberCount(value) === members) return value;
  throw new Rejection("serialization", "The body has a key twice");
}

/** Digits in a string match as well, which costs time and nothing else. */
const hasLongNumber = /\d{16}/;

function reviveNumber(_key: string, value: unknown, context?: { source?: string }): unknown {
  const source = context?.source;
  if (typeof value !== "number" || source === undefined || String(value) === source) return value;
  if (!/^-?\d+$/.test(source)) return Symbol(source);
  return Number.isSafeInteger(value) ? value : BigInt(source);
}
