import { isEqual, isObject } from "./equal.ts";
import { JmespathError } from "./error.ts";
import type { Comparator, Expression } from "./expression.ts";
import { callFunction, ExpressionReference } from "./functions.ts";

/**
 * What an expression makes of a value: JSON, in which a missing member is `null` and `undefined`
 * counts as missing. Dates compare as numbers of seconds.
 *
 * @throws JmespathError where a function or slice is misused
 * @see https://jmespath.org/specification.html
 * @public
 */
export function evaluate(expression: Expression, value: unknown): unknown {
  switch (expression.type) {
    case "current":
      return value ?? null;
    case "literal":
      return expression.value;
    case "field":
      return isObject(value) && Object.hasOwn(value, expression.name)
        ? (value[expression.name] ?? null)
        : null;
    case "index":
      return Array.isArray(value) ? (value.at(expression.index) ?? null) : null;
    case "slice":
      return Array.isArray(value) ? slice(value, expression) : null;
    case "subexpression": {
      const left = evaluate(expression.left, value);
      return left === null ? null : evaluate(expression.right, left);
    }
    case "pipe":
      return evaluate(expression.right, evaluate(expression.left, value));
    case "listProjection": {
      const left = evaluate(expression.left, value);
      return Array.isArray(left) ? project(left, expression.right) : null;
    }
    case "objectProjection": {
      const left = evaluate(expression.left, value);
      return isObject(left) ? project(Object.values(left), expression.right) : null;
    }
    case "filterProjection": {
      const left = evaluate(expression.left, value);
      if (!Array.isArray(left)) return null;
      const kept = left.filter((item) => isTruthy(evaluate(expression.condition, item)));
      return project(kept, expression.right);
    }
    case "flatten": {
      const list = evaluate(expression.expression, value);
      return Array.isArray(list) ? list.flat(1) : null;
    }
    case "comparison":
      return compare(
        expression.operator,
        evaluate(expression.left, value),
        evaluate(expression.right, value),
      );
    case "and": {
      const left = evaluate(expression.left, value);
      return isTruthy(left) ? evaluate(expression.right, value) : left;
    }
    case "or": {
      const left = evaluate(expression.left, value);
      return isTruthy(left) ? left : evaluate(expression.right, value);
    }
    case "not":
      return !isTruthy(evaluate(expression.expression, value));
    case "multiSelectList":
      if (isMissing(value)) return null;
      return expression.expressions.map((item) => evaluate(item, value));
    case "multiSelectHash":
      if (isMissing(value)) return null;
      return Object.fromEntries(
        expression.entries.map(([key, item]) => [key, evaluate(item, value)]),
      );
    case "function":
      return callFunction(
        expression.name,
        expression.arguments.map((argument) => evaluate(argument, value)),
      );
    case "reference":
      return new ExpressionReference((item) => evaluate(expression.expression, item));
  }
  return expression satisfies never;
}

/** Whether a value counts as true: not `false`, `null` or empty. @public */
export function isTruthy(value: unknown): boolean {
  if (isMissing(value) || value === false || value === "") return false;
  if (Array.isArray(value)) return value.length > 0;
  return !isObject(value) || Object.keys(value).length > 0;
}

function project(items: readonly unknown[], right: Expression): readonly unknown[] {
  return items.map((item) => evaluate(right, item)).filter((item) => !isMissing(item));
}

function compare(operator: Comparator, left: unknown, right: unknown): boolean | null {
  if (operator === "==") return isEqual(left, right);
  if (operator === "!=") return !isEqual(left, right);
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
