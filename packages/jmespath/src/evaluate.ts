import { isEqual, isObject } from "./equal.ts";
import { JmespathError } from "./error.ts";
import type { Comparator, Expression } from "./expression.ts";
import { callFunction, ExpressionReference } from "./functions.ts";

/** An expression as a function of the value that it is asked of. */
type Evaluator = (value: unknown) => unknown;

const compiled = new WeakMap<Expression, Evaluator>();

/**
 * What an expression makes of a value: JSON, in which a missing member is `null` and `undefined`
 * counts as missing. Dates compare as numbers of seconds. An expression is compiled when it is
 * evaluated first.
 *
 * @throws JmespathError where a function or slice is misused
 * @see https://jmespath.org/specification.html
 * @public
 */
export function evaluate(expression: Expression, value: unknown): unknown {
  const known = compiled.get(expression);
  if (known !== undefined) return known(value);
  const evaluator = compile(expression);
  compiled.set(expression, evaluator);
  return evaluator(value);
}

function compile(expression: Expression): Evaluator {
  switch (expression.type) {
    case "current":
      return (value) => value ?? null;
    case "literal": {
      const { value: literal } = expression;
      return () => literal;
    }
    case "field":
      return field(expression.name);
    case "index": {
      const { index } = expression;
      return (value) => (Array.isArray(value) ? (value.at(index) ?? null) : null);
    }
    case "slice":
      return (value) => (Array.isArray(value) ? slice(value, expression) : null);
    case "subexpression": {
      const [left, right] = [compile(expression.left), compile(expression.right)];
      return (value) => {
        const inner = left(value);
        return inner === null ? null : right(inner);
      };
    }
    case "pipe": {
      const [left, right] = [compile(expression.left), compile(expression.right)];
      return (value) => right(left(value));
    }
    case "listProjection": {
      const [left, right] = [compile(expression.left), compile(expression.right)];
      return (value) => {
        const items = left(value);
        return Array.isArray(items) ? project(items, right) : null;
      };
    }
    case "objectProjection": {
      const [left, right] = [compile(expression.left), compile(expression.right)];
      return (value) => {
        const holder = left(value);
        return isObject(holder) ? project(Object.values(holder), right) : null;
      };
    }
    case "filterProjection":
      return filterProjection(expression);
    case "flatten": {
      const inner = compile(expression.expression);
      return (value) => {
        const list = inner(value);
        return Array.isArray(list) ? list.flat(1) : null;
      };
    }
    case "comparison":
      return comparison(expression);
    case "and": {
      const [left, right] = [compile(expression.left), compile(expression.right)];
      return (value) => {
        const first = left(value);
        return isTruthy(first) ? right(value) : first;
      };
    }
    case "or": {
      const [left, right] = [compile(expression.left), compile(expression.right)];
      return (value) => {
        const first = left(value);
        return isTruthy(first) ? first : right(value);
      };
    }
    case "not": {
      const inner = compile(expression.expression);
      return (value) => !isTruthy(inner(value));
    }
    case "multiSelectList": {
      const items = expression.expressions.map(compile);
      return (value) => (isMissing(value) ? null : items.map((item) => item(value)));
    }
    case "multiSelectHash": {
      const entries = expression.entries.map(([key, item]) => [key, compile(item)] as const);
      return (value) =>
        isMissing(value)
          ? null
          : Object.fromEntries(entries.map(([key, item]) => [key, item(value)]));
    }
    case "function": {
      const { name } = expression;
      const parameters = expression.arguments.map(compile);
      return (value) =>
        callFunction(
          name,
          parameters.map((parameter) => parameter(value)),
        );
    }
    case "reference": {
      const reference = new ExpressionReference(compile(expression.expression));
      return () => reference;
    }
  }
  return expression satisfies never;
}

function field(name: string): Evaluator {
  return (value) => (isObject(value) && Object.hasOwn(value, name) ? (value[name] ?? null) : null);
}

function filterProjection({
  left,
  condition,
  right,
}: Extract<Expression, { type: "filterProjection" }>): Evaluator {
  const [items, isKept, rest] = [compile(left), compile(condition), compile(right)];
  return (value) => {
    const list = items(value);
    if (!Array.isArray(list)) return null;
    return project(
      list.filter((item) => isTruthy(isKept(item))),
      rest,
    );
  };
}

function comparison({
  operator,
  left,
  right,
}: Extract<Expression, { type: "comparison" }>): Evaluator {
  const [first, second] = [compile(left), compile(right)];
  if (operator === "==") return (value) => isEqual(first(value), second(value));
  if (operator === "!=") return (value) => !isEqual(first(value), second(value));
  return (value) => order(operator, first(value), second(value));
}

/** Whether a value counts as true: not `false`, `null` or empty. @public */
export function isTruthy(value: unknown): boolean {
  if (isMissing(value) || value === false || value === "") return false;
  if (Array.isArray(value)) return value.length > 0;
  return !isObject(value) || Object.keys(value).length > 0;
}

function project(items: readonly unknown[], right: Evaluator): readonly unknown[] {
  return items.map((item) => right(item)).filter((item) => !isMissing(item));
}

function order(
  operator: Exclude<Comparator, "!=" | "==">,
  left: unknown,
  right: unknown,
): boolean | null {
  const first = ordinal(left);
  const second = ordinal(right);
  if (first === undefined || second === undefined) return null;
  switch (operator) {
    case "<":
      return first < second;
    case "<=":
      return first <= second;
    case ">":
      return first > second;
    case ">=":
      return first >= second;
  }
  return operator satisfies never;
}

/** Only numbers have an order; a `Date` is the number of seconds that stands for it on the wire. */
function ordinal(value: unknown): number | bigint | undefined {
  if (typeof value === "number" || typeof value === "bigint") return value;
  return value instanceof Date ? value.getTime() / 1000 : undefined;
}

/** @see https://jmespath.org/specification.html#slices */
function slice(
  list: readonly unknown[],
  { start, stop, step }: Extract<Expression, { type: "slice" }>,
): readonly unknown[] {
  if (step === 0) throw new JmespathError("invalid-value", "The step of a slice is 0");
  const { length } = list;
  const clamp = (index: number, low: number, high: number): number =>
    Math.min(Math.max(index < 0 ? index + length : index, low), high);
  const result: unknown[] = [];
  if (step > 0) {
    const end = stop === undefined ? length : clamp(stop, 0, length);
    for (let at = start === undefined ? 0 : clamp(start, 0, length); at < end; at += step) {
      result.push(list[at]);
    }
  } else {
    const end = stop === undefined ? -1 : clamp(stop, -1, length - 1);
    const first = start === undefined ? length - 1 : clamp(start, -1, length - 1);
    for (let at = first; at > end; at += step) result.push(list[at]);
  }
  return result;
}

function isMissing(value: unknown): value is null | undefined {
  return value === null || value === undefined;
}
