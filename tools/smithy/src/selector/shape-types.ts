import type { ShapeType } from "../model/shapes.ts";

const NUMBERS = ["byte", "short", "integer", "long", "float", "double", "bigInteger", "bigDecimal"];
const SIMPLE = [
  ...NUMBERS,
  "blob",
  "boolean",
  "string",
  "timestamp",
  "document",
  "enum",
  "intEnum",
];
const AGGREGATE = ["list", "set", "map", "structure", "union"];

/** What a name stands for where it is more than the type of that name. */
const CATEGORIES: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  ["string", new Set(["string", "enum"])],
  ["integer", new Set(["integer", "intEnum"])],
  ["list", new Set(["list", "set"])],
  ["collection", new Set(["list", "set"])],
  ["number", new Set([...NUMBERS, "intEnum"])],
  ["simpleType", new Set(SIMPLE)],
  ["aggregateType", new Set(AGGREGATE)],
  ["dataType", new Set([...SIMPLE, ...AGGREGATE])],
  ["serviceType", new Set(["service", "operation", "resource"])],
]);

/** Whether a shape of `type` is what a selector calls `name`: `string` is said of enums too. */
export function isShapeType(type: ShapeType, name: string): boolean {
  return CATEGORIES.get(name)?.has(type) ?? type === name;
}
