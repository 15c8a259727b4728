import { ANY, EMPTY_ARRAY, EMPTY_OBJECT, type Sample, type SampleType } from "./sample.ts";

/** What is wrong with an argument. */
type CheckArgument = (argument: Sample) => string | undefined;

/** What a function takes and gives. */
export interface FunctionDefinition {
  readonly result: Sample;
  readonly parameters: readonly CheckArgument[];
  /** What it takes any number of, behind the parameters. */
  readonly more?: CheckArgument;
}

const NUMBER: Sample = { type: "number", value: 0 };
const STRING: Sample = { type: "string", value: "" };
const BOOLEAN: Sample = { type: "boolean", value: false };

const any: CheckArgument = () => undefined;
const string = ofType("string");
const number = ofType("number");
const array = ofType("array");
const object = ofType("object");
const expression = ofType("expression");

/**
 * The functions that static analysis knows. Their results follow the reference implementation, which
 * knows less of `max` and `ends_with` than the language says.
 *
 * @see https://jmespath.org/specification.html#built-in-functions
 */
export const functions: ReadonlyMap<string, FunctionDefinition> = new Map<
  string,
  FunctionDefinition
>([
  ["abs", { result: NUMBER, parameters: [number] }],
  ["avg", { result: NUMBER, parameters: [listOf("number")] }],
  ["ceil", { result: NUMBER, parameters: [number] }],
  ["contains", { result: BOOLEAN, parameters: [oneOf("array", "string"), any] }],
  ["ends_with", { result: NUMBER, parameters: [string, string] }],
  ["floor", { result: NUMBER, parameters: [number] }],
  ["join", { result: STRING, parameters: [string, listOf("string")] }],
  ["keys", { result: EMPTY_ARRAY, parameters: [object] }],
  ["length", { result: NUMBER, parameters: [oneOf("string", "array", "object")] }],
  ["map", { result: EMPTY_ARRAY, parameters: [expression, array] }],
  ["max", { result: NUMBER, parameters: [array] }],
  ["max_by", { result: NUMBER, parameters: [array, expression] }],
  ["merge", { result: EMPTY_OBJECT, parameters: [], more: object }],
  ["min", { result: NUMBER, parameters: [array] }],
  ["min_by", { result: NUMBER, parameters: [array, expression] }],
  ["not_null", { result: ANY, parameters: [any], more: any }],
  ["reverse", { result: EMPTY_ARRAY, parameters: [oneOf("array", "string")] }],
  ["sort", { result: EMPTY_ARRAY, parameters: [array] }],
  ["sort_by", { result: EMPTY_ARRAY, parameters: [array, expression] }],
  ["starts_with", { result: BOOLEAN, parameters: [string, string] }],
  ["sum", { result: NUMBER, parameters: [listOf("number")] }],
  ["to_array", { result: EMPTY_ARRAY, parameters: [any] }],
  ["to_number", { result: NUMBER, parameters: [any] }],
  ["to_string", { result: STRING, parameters: [any] }],
  ["type", { result: STRING, parameters: [any] }],
  ["values", { result: EMPTY_ARRAY, parameters: [object] }],
]);

function ofType(expected: SampleType): CheckArgument {
  return ({ type }) =>
    type === "any" || type === expected
      ? undefined
      : `Expected argument to be ${expected}, but found ${type}`;
}

function oneOf(...expected: readonly SampleType[]): CheckArgument {
  return ({ type }) =>
    type === "any" || expected.includes(type)
      ? undefined
      : `Expected one of [${expected.join(", ")}], but found ${type}`;
}

function listOf(expected: SampleType): CheckArgument {
  return (argument) => {
    if (argument.type === "any") return undefined;
    if (argument.type !== "array") {
      return `Expected argument to be an array, but found ${argument.type}`;
    }
    let index = 0;
    for (const { item, count } of argument.runs) {
      if (item.type !== expected) {
        return `Expected an array of ${expected}, but found ${item.type} at index ${index}`;
      }
      index += count;
    }
    return undefined;
  };
}
