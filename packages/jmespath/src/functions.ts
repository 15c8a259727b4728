import { isEqual, isObject } from "./equal.ts";
import { JmespathError } from "./error.ts";

/** `&expression` as an argument: a function of each element. */
export class ExpressionReference {
  readonly apply: (value: unknown) => unknown;

  constructor(apply: (value: unknown) => unknown) {
    this.apply = apply;
  }
}

type Type = "any" | "array" | "boolean" | "expref" | "null" | "number" | "object" | "string";

/** What a parameter takes: one of these types, or lists of one of them. */
type Parameter = Type | `array<${"number" | "string"}>`;

interface FunctionDefinition {
  readonly parameters: readonly (readonly Parameter[])[];
  /** The last parameter may be given more than once. */
  readonly isVariadic?: true;
  readonly call: (...values: readonly never[]) => unknown;
}

const COMPARABLE_LISTS = ["array<number>", "array<string>"] as const;

/** @see https://jmespath.org/specification.html#built-in-functions */
const FUNCTIONS: Readonly<Record<string, FunctionDefinition>> = {
  abs: { parameters: [["number"]], call: (value: number) => Math.abs(value) },
  avg: {
    parameters: [["array<number>"]],
    call: (values: readonly number[]) => (values.length === 0 ? null : sum(values) / values.length),
  },
  ceil: { parameters: [["number"]], call: (value: number) => Math.ceil(value) },
  contains: {
    parameters: [["array", "string"], ["any"]],
    call: (subject: readonly unknown[] | string, search: unknown) =>
      typeof subject === "string"
        ? typeof search === "string" && subject.includes(search)
        : subject.some((item) => isEqual(item, search)),
  },
  ends_with: {
    parameters: [["string"], ["string"]],
    call: (subject: string, suffix: string) => subject.endsWith(suffix),
  },
  floor: { parameters: [["number"]], call: (value: number) => Math.floor(value) },
  join: {
    parameters: [["string"], ["array<string>"]],
    call: (glue: string, parts: readonly string[]) => parts.join(glue),
  },
  keys: { parameters: [["object"]], call: (value: object) => Object.keys(value) },
  length: {
    parameters: [["string", "array", "object"]],
    call: (value: string | readonly unknown[] | object) =>
      typeof value === "string" ? [...value].length : Object.keys(value).length,
  },
  map: {
    parameters: [["expref"], ["array"]],
    call: ({ apply }: ExpressionReference, values: readonly unknown[]) => values.map(apply),
  },
  max: {
    parameters: [COMPARABLE_LISTS],
    call: (values: readonly (number | string)[]) => extreme(values, values, 1),
  },
  max_by: {
    parameters: [["array"], ["expref"]],
    call: (values: readonly unknown[], key: ExpressionReference) =>
      extreme(values, sortKeys("max_by", values, key), 1),
  },
  merge: {
    parameters: [["object"]],
    isVariadic: true,
    call: (...values: readonly object[]) =>
      Object.fromEntries(values.flatMap((value) => Object.entries(value))),
  },
  min: {
    parameters: [COMPARABLE_LISTS],
    call: (values: readonly (number | string)[]) => extreme(values, values, -1),
  },
  min_by: {
    parameters: [["array"], ["expref"]],
    call: (values: readonly unknown[], key: ExpressionReference) =>
      extreme(values, sortKeys("min_by", values, key), -1),
  },
  not_null: {
    parameters: [["any"]],
    isVariadic: true,
    call: (...values: readonly unknown[]) => values.find((value) => value !== null) ?? null,
  },
  reverse: {
    parameters: [["array", "string"]],
    call: (value: readonly unknown[] | string) =>
      typeof value === "string" ? [...value].toReversed().join("") : value.toReversed(),
  },
  sort: {
    parameters: [COMPARABLE_LISTS],
    call: (values: readonly (number | string)[]) => values.toSorted(compareKeys),
  },
  sort_by: {
    parameters: [["array"], ["expref"]],
    call: (values: readonly unknown[], key: ExpressionReference) => {
      const keys = sortKeys("sort_by", values, key);
      return [...values.keys()]
        .toSorted((left, right) => compareKeys(keys[left] ?? 0, keys[right] ?? 0))
        .map((index) => values[index]);
    },
  },
  starts_with: {
    parameters: [["string"], ["string"]],
    call: (subject: string, prefix: string) => subject.startsWith(prefix),
  },
  sum: { parameters: [["array<number>"]], call: sum },
  to_array: {
    parameters: [["any"]],
    call: (value: unknown) => (Array.isArray(value) ? value : [value]),
  },
  to_number: {
    parameters: [["any"]],
    call: (value: unknown) => {
      if (typeof value === "number") return value;
      return typeof value === "string" && JSON_NUMBER.test(value) ? Number(value) : null;
    },
  },
  to_string: {
    parameters: [["any"]],
    call: (value: unknown) => (typeof value === "string" ? value : JSON.stringify(value)),
  },
  type: { parameters: [["any"]], call: typeOf },
  values: { parameters: [["object"]], call: (value: object) => Object.values(value) },
};

const JSON_NUMBER = /^-?(0|[1-9][0-9]*)(\.[0-9]+)?([eE][+-]?[0-9]+)?$/;

/**
 * Calls a built-in function.
 *
 * @throws JmespathError for an unknown name, a wrong number or a wrong type of arguments
 */
export function callFunction(name: string, values: readonly unknown[]): unknown {
  const definition = Object.hasOwn(FUNCTIONS, name) ? FUNCTIONS[name] : undefined;
  if (definition === undefined) {
    throw new JmespathError("unknown-function", `There is no function \`${name}\``);
  }
  const { parameters, isVariadic, call } = definition;
  if (values.length < parameters.length || (!isVariadic && values.length > parameters.length)) {
    throw new JmespathError(
      "invalid-arity",
      `\`${name}\` takes ${parameters.length} arguments, found ${values.length}`,
    );
  }
  for (const [index, value] of values.entries()) {
    const types = parameters[Math.min(index, parameters.length - 1)] ?? [];
    if (!types.some((type) => isOfType(value, type))) {
      throw wrongType(name, types, value);
    }
  }
  // The arguments were checked against the parameters just above.
  return (call as (...all: readonly unknown[]) => unknown)(...values);
}

/** The names of the built-in functions. @public */
export const functionNames: readonly string[] = /*@__PURE__*/ Object.keys(FUNCTIONS);

function typeOf(value: unknown): Type {
  if (value === null || value === undefined) return "null";
  if (value instanceof ExpressionReference) return "expref";
  if (Array.isArray(value)) return "array";
  if (typeof value === "number" || typeof value === "bigint" || value instanceof Date)
    return "number";
  if (typeof value === "string" || typeof value === "boolean") return typeof value as Type;
  return isObject(value) ? "object" : "null";
}

function isOfType(value: unknown, type: Parameter): boolean {
  if (type === "any") return !(value instanceof ExpressionReference);
  if (type === "array<number>" || type === "array<string>") {
    const element = type === "array<number>" ? "number" : "string";
    return Array.isArray(value) && value.every((item) => typeOf(item) === element);
  }
  return typeOf(value) === type;
}

function wrongType(name: string, types: readonly Parameter[], value: unknown): JmespathError {
  return new JmespathError(
    "invalid-type",
    `\`${name}\` takes ${types.join(" or ")}, found ${typeOf(value)}`,
  );
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

/** The keys by which `values` are ordered: all numbers, or all strings. */
function sortKeys(
  name: string,
  values: readonly unknown[],
  { apply }: ExpressionReference,
): readonly (number | string)[] {
  const keys = values.map(apply);
  const type = keys.length === 0 ? "number" : typeOf(keys[0]);
  if ((type !== "number" && type !== "string") || keys.some((key) => typeOf(key) !== type)) {
    throw wrongType(
      name,
      ["number", "string"],
      keys.find((key) => typeOf(key) !== type) ?? keys[0],
    );
  }
  return keys as readonly (number | string)[];
}

/** The first of `values` whose key is the greatest (`sign` 1) or the least (-1). */
function extreme(
  values: readonly unknown[],
  keys: readonly (number | string)[],
  sign: 1 | -1,
): unknown {
  let best = -1;
  for (const [index, key] of keys.entries()) {
    const bestKey = keys[best];
    if (bestKey === undefined || compareKeys(key, bestKey) * sign > 0) best = index;
  }
  return values[best] ?? null;
}

/** Strings are ordered by their code points. */
function compareKeys(left: number | string, right: number | string): number {
  return left < right ? -1 : left > right ? 1 : 0;
}
