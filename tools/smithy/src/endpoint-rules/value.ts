import type { NodeValue } from "../model/node.ts";
import { isNodeArray } from "../model/node.ts";
import { RuleError } from "./rule-error.ts";

/** A value of the rules; `null` is none. */
export type RuleValue =
  | null
  | boolean
  | number
  | string
  | readonly RuleValue[]
  | { readonly [name: string]: RuleValue };

/** What the rules end in: an endpoint. */
export interface EndpointValue {
  readonly url: string;
  readonly headers: Readonly<Record<string, readonly string[]>>;
  readonly properties: Readonly<Record<string, RuleValue>>;
}

/** @throws RuleError for numbers that are no natural ones */
export function valueOfNode(node: NodeValue): RuleValue {
  if (typeof node === "number" && (!Number.isInteger(node) || node < 0)) {
    throw new RuleError("only integers >=0 are supported");
  }
  if (isNodeArray(node)) return node.map(valueOfNode);
  if (typeof node !== "object" || node === null) return node;
  return Object.fromEntries(Object.entries(node).map(([name, of]) => [name, valueOfNode(of)]));
}

/** The type of a value as messages name it. */
export function typeOfValue(value: RuleValue): string {
  if (value === null) return "EmptyType";
  if (Array.isArray(value)) return "ArrayType";
  switch (typeof value) {
    case "boolean":
      return "BooleanType";
    case "number":
      return "IntegerType";
    case "string":
      return "StringType";
    default:
      return "RecordType";
  }
}

export function printValue(value: RuleValue): string {
  if (value === null) return "<empty>";
  if (isArray(value)) return `[${value.map(printValue).join(", ")}]`;
  if (typeof value !== "object") return String(value);
  return `{${Object.entries(value)
    .map(([name, of]) => `${name}=${printValue(of)}`)
    .join(", ")}}`;
}

export function expectString(value: RuleValue): string {
  return typeof value === "string" ? value : mismatch("StringType", value);
}

export function expectBoolean(value: RuleValue): boolean {
  return typeof value === "boolean" ? value : mismatch("BooleanType", value);
}

export function expectInteger(value: RuleValue): number {
  return typeof value === "number" ? value : mismatch("IntegerType", value);
}

export function expectArray(value: RuleValue): readonly RuleValue[] {
  return isArray(value) ? value : mismatch("ArrayType", value);
}

export function expectRecord(value: RuleValue): Readonly<Record<string, RuleValue>> {
  const isRecord = typeof value === "object" && value !== null && !isArray(value);
  return isRecord ? value : mismatch("RecordType", value);
}

function mismatch(expected: string, value: RuleValue): never {
  throw new RuleError(
    `Expected \`${expected}\` but was \`${typeOfValue(value)}\` with value: \`${printValue(value)}\``,
  );
}

function isArray(value: RuleValue): value is readonly RuleValue[] {
  return Array.isArray(value);
}
