import { functions, type RuleFunction } from "./functions.ts";
import { inContext, RuleError } from "./rule-error.ts";
import { printExpression, type Expression, type Part } from "./rule-set.ts";
import type { Scope } from "./scope.ts";
import {
  ANY,
  BOOLEAN,
  fits,
  INTEGER,
  optional,
  printType,
  proven,
  STRING,
  typesEqual,
  type RuleType,
} from "./type.ts";

/** What is known of names. */
export type Types = Scope<RuleType>;

/**
 * The type of an expression.
 *
 * @throws RuleError where a part of it has another type than it needs
 */
export function typeOf(expression: Expression, scope: Types): RuleType {
  return inContext(
    () => `while typechecking ${printExpression(expression)}`,
    [expression.place],
    () => typeOfExpression(expression, scope),
  );
}

function typeOfExpression(expression: Expression, scope: Types): RuleType {
  switch (expression.type) {
    case "boolean":
      return BOOLEAN;
    case "integer":
      return INTEGER;
    case "string":
      return inContext(
        () => `while typechecking the template \`${printExpression(expression)}\``,
        [expression.place],
        () => checkTemplate(expression.parts, scope),
      );
    case "tuple":
      return { type: "tuple", members: expression.items.map((item) => typeOf(item, scope)) };
    case "record": {
      const fields = [...expression.fields].map(([name, of]) => [name, typeOf(of, scope)] as const);
      return { type: "record", fields: new Map(fields) };
    }
    case "reference":
      return inContext(
        () => `while resolving the type of reference ${expression.name}`,
        [expression.place],
        () => typeOfReference(expression.name, scope),
      );
    case "getAttr":
      return typeOfAttribute(expression, scope);
    case "call":
      return typeOfCall(expression, scope);
    default:
      return expression satisfies never;
  }
}

function checkTemplate(parts: readonly Part[], scope: Types): RuleType {
  for (const part of parts) {
    if (typeof part === "string") continue;
    inContext(
      () => `while checking {${part.raw}}`,
      [],
      () => expectStringType(typeOf(part.expression, scope)),
    );
  }
  return STRING;
}

function typeOfReference(name: string, scope: Types): RuleType {
  const found = scope.find(name);
  if (found === undefined) throw new RuleError(`No field named ${name}`);
  return scope.isPresent(name) ? proven(found.value) : found.value;
}

function typeOfAttribute(
  expression: Extract<Expression, { type: "getAttr" }>,
  scope: Types,
): RuleType {
  let base = typeOf(expression.target, scope);
  for (const part of expression.path) {
    const container = base;
    const printed = typeof part === "number" ? `[${part}]` : part;
    base = inContext(
      () => `while resolving ${printed} in ${printType(container)}`,
      [expression.place],
      () => typeOfPart(container, part),
    );
  }
  return base;
}

function typeOfPart(container: RuleType, part: string | number): RuleType {
  const printed = printType(container);
  if (typeof part === "number") {
    if (container.type === "array") return optional(container.member);
    throw new RuleError(`Expected array but found ${printed}`);
  }
  if (container.type !== "record") {
    throw new RuleError(
      `Expected record but found ${printed}\n == hint: cannot index into ${printed}, expected object`,
    );
  }
  const field = container.fields.get(part);
  if (field === undefined) throw new RuleError(`${printed} does not contain field ${part}`);
  return field;
}

function typeOfCall(expression: Extract<Expression, { type: "call" }>, scope: Types): RuleType {
  switch (expression.name) {
    case "isSet":
      return typeOfIsSet(expression, scope);
    case "coalesce":
      return typeOfCoalesce(expression.arguments, scope);
    case "ite":
      return typeOfIte(expression.arguments, scope);
    default: {
      // The parser has found the function in the table.
      const called = functions.get(expression.name);
      if (called === undefined) return ANY;
      inContext(
        () => `while typechecking the invocation of ${expression.name}`,
        [expression.place],
        () => checkArguments(called, expression.arguments, scope),
      );
      return called.result;
    }
  }
}

const ORDINALS = ["first", "second", "third", "fourth", "fifth"];

function checkArguments(
  { parameters }: RuleFunction,
  values: readonly Expression[],
  scope: Types,
): void {
  if (parameters.length !== values.length) {
    const found = `[${values.map(printExpression).join(", ")}]`;
    throw new RuleError(`Expected ${parameters.length} arguments but found ${found}`);
  }
  for (const [index, value] of values.entries()) {
    const expected = parameters[index] ?? ANY;
    const actual = typeOf(value, scope);
    if (fits(expected, actual)) continue;
    const isMissing = actual.type === "optional" && typesEqual(actual.inner, expected);
    const hint = isMissing
      ? `\n  hint: use \`assign\` in a condition or \`isSet(${printExpression(value)})\` to prove that this value is non-null`
      : "";
    const ordinal = ORDINALS[index] ?? String(index + 1);
    throw new RuleError(
      `Unexpected type in the ${ordinal} argument: Expected ${printType(expected)} but found ${printType(actual)}${hint}`,
    );
  }
}

/** Behind it, what is set is there. */
function typeOfIsSet(
  { arguments: values, place }: Extract<Expression, { type: "call" }>,
  scope: Types,
): RuleType {
  const [value] = values;
  if (value === undefined || values.length !== 1) {
    throw new RuleError(`expected 1 argument but found ${values.length}`, place);
  }
  const type = typeOf(value, scope);
  if (type.type !== "optional") {
    throw new RuleError(`Expected ${printType(optional(ANY))} but found ${printType(type)}`);
  }
  if (value.type === "reference") scope.setPresent(value.name);
  return BOOLEAN;
}

/** The first that is there; the result may be missing where each of them may. */
function typeOfCoalesce(values: readonly Expression[], scope: Types): RuleType {
  if (values.length < 2) {
    throw new RuleError(`Coalesce requires at least 2 arguments, got ${values.length}`);
  }
  const types = values.map((value) => typeOf(value, scope));
  const base = proven(types[0] ?? ANY);
  for (const [index, type] of types.entries()) {
    if (typesEqual(proven(type), base)) continue;
    throw new RuleError(
      `Type mismatch in coalesce at argument ${index + 1}: expected ${printType(base)} but got ${printType(proven(type))}`,
    );
  }
  return types.every(({ type }) => type === "optional") ? optional(base) : base;
}

/** One of two, by a condition; the result may be missing where one of them may. */
function typeOfIte(values: readonly Expression[], scope: Types): RuleType {
  if (values.length !== 3) {
    throw new RuleError(`ITE requires exactly 3 arguments, got ${values.length}`);
  }
  const [condition = ANY, whenTrue = ANY, whenFalse = ANY] = values.map((value) =>
    typeOf(value, scope),
  );
  if (condition.type !== "boolean") {
    throw new RuleError(
      `ITE condition must be a non-optional Boolean, got ${printType(condition)}. Use coalesce to provide a default for optional booleans.`,
    );
  }
  const [left, right] = [proven(whenTrue), proven(whenFalse)];
  if (!typesEqual(left, right)) {
    throw new RuleError(
      `ITE branches must have the same base type: true branch is ${printType(left)}, false branch is ${printType(right)}`,
    );
  }
  return whenTrue.type === "optional" || whenFalse.type === "optional" ? optional(left) : left;
}

/** @throws RuleError */
export function expectStringType(type: RuleType): void {
  if (type.type === "string") return;
  const hint =
    type.type === "optional"
      ? ". hint: use `assign` in a condition or `isSet` to prove that this value is non-null"
      : "";
  throw new RuleError(`Expected string but found ${printType(type)}${hint}`);
}
