import { functions } from "./functions.ts";
import { RuleError } from "./rule-error.ts";
import type { Condition, Endpoint, Expression, Part, Rule, RuleSet } from "./rule-set.ts";
import { Scope } from "./scope.ts";
import {
  expectArray,
  expectBoolean,
  expectRecord,
  expectString,
  type EndpointValue,
  type RuleValue,
} from "./value.ts";

/** What the rules end in. */
export type RuleResult =
  | { readonly type: "endpoint"; readonly endpoint: EndpointValue }
  | { readonly type: "error"; readonly error: string };

type Values = Scope<RuleValue>;

/**
 * What the rules say for some parameters.
 *
 * @throws RuleError where no rule holds, or a value has another type than its parameter
 */
export function evaluateRules(
  { parameters, rules }: RuleSet,
  given: Readonly<Record<string, RuleValue>>,
): RuleResult {
  const scope: Values = new Scope();
  for (const { name, default: value } of parameters) {
    if (value !== undefined) scope.insert(name, value);
  }
  for (const [name, value] of Object.entries(given)) scope.insert(name, value);
  for (const rule of rules) {
    const result = evaluateRule(rule, scope);
    if (result !== undefined) return result;
  }
  throw new RuleError("No rules in ruleset matched");
}

/** What a rule says; `undefined` where one of its conditions does not hold. */
function evaluateRule(rule: Rule, outer: Values): RuleResult | undefined {
  const scope: Values = new Scope(outer);
  if (!rule.conditions.every((condition) => holds(condition, scope))) return undefined;
  switch (rule.type) {
    case "endpoint":
      return { type: "endpoint", endpoint: evaluateEndpoint(rule.endpoint, scope) };
    case "error":
      return { type: "error", error: expectString(evaluate(rule.error, scope)) };
    case "tree": {
      for (const one of rule.rules) {
        const result = evaluateRule(one, scope);
        if (result !== undefined) return result;
      }
      const title = rule.documentation ?? "";
      throw new RuleError(`no rules inside of tree rule matched—invalid rules (${title})`);
    }
    default:
      return rule satisfies never;
  }
}

function holds({ call, assign }: Condition, scope: Values): boolean {
  const value = evaluate(call, scope);
  if (value !== null && assign !== undefined) scope.insert(assign, value);
  return value !== null && value !== false;
}

function evaluateEndpoint({ url, headers, properties }: Endpoint, scope: Values): EndpointValue {
  return {
    url: expectString(evaluate(url, scope)),
    headers: Object.fromEntries(
      [...headers].map(([name, values]) => [
        name,
        values.map((value) => expectString(evaluate(value, scope))),
      ]),
    ),
    properties: Object.fromEntries(
      [...properties].map(([name, value]) => [name, evaluate(value, scope)]),
    ),
  };
}

function evaluate(expression: Expression, scope: Values): RuleValue {
  switch (expression.type) {
    case "boolean":
    case "integer":
      return expression.value;
    case "string":
      return evaluateTemplate(expression.parts, scope);
    case "tuple":
      return expression.items.map((item) => evaluate(item, scope));
    case "record":
      return Object.fromEntries(
        [...expression.fields].map(([name, of]) => [name, evaluate(of, scope)]),
      );
    case "reference":
      return scope.find(expression.name)?.value ?? null;
    case "getAttr":
      return attribute(evaluate(expression.target, scope), expression.path);
    case "call":
      return evaluateCall(expression.name, expression.arguments, scope);
    default:
      return expression satisfies never;
  }
}

function evaluateTemplate(parts: readonly Part[], scope: Values): RuleValue {
  const [only] = parts;
  if (parts.length === 1 && typeof only === "object") return evaluate(only.expression, scope);
  return parts
    .map((part) =>
      typeof part === "string" ? part : expectString(evaluate(part.expression, scope)),
    )
    .join("");
}

function attribute(target: RuleValue, path: readonly (string | number)[]): RuleValue {
  let value = target;
  for (const part of path) {
    if (typeof part === "number") value = expectArray(value).at(part) ?? null;
    else {
      const fields = expectRecord(value);
      value = Object.hasOwn(fields, part) ? (fields[part] ?? null) : null;
    }
  }
  return value;
}

function evaluateCall(name: string, values: readonly Expression[], scope: Values): RuleValue {
  switch (name) {
    case "isSet":
      return values.every((value) => evaluate(value, scope) !== null);
    case "coalesce": {
      for (const value of values) {
        const result = evaluate(value, scope);
        if (result !== null) return result;
      }
      return null;
    }
    case "ite": {
      const [condition, whenTrue, whenFalse] = values;
      const isTrue = condition !== undefined && expectBoolean(evaluate(condition, scope));
      const chosen = isTrue ? whenTrue : whenFalse;
      return chosen === undefined ? null : evaluate(chosen, scope);
    }
    default:
      return functions.get(name)?.evaluate(values.map((value) => evaluate(value, scope))) ?? null;
  }
}
