import { Rejection } from "../service.ts";

/** Refuses a value of the wrong type: types are never coerced. */
export function mistype(expected: string, found: unknown): never {
  throw new Rejection("serialization", `Expected ${expected}, found ${nameOf(found)}`);
}

function nameOf(value: unknown): string {
  if (value === null) return "null";
  if (Array.isArray(value)) return "a list";
  switch (typeof value) {
    case "bigint":
    case "symbol":
      return "a number";
    case "string":
    case "number":
    case "boolean":
      return `${typeof value} \`${String(value).slice(0, 40)}\``;
    case "object":
      return "an object";
    default:
      return "nothing";
  }
}
