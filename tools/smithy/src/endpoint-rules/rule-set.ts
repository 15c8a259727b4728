import type { PlaceOf } from "./place.ts";
import type { RuleType } from "./type.ts";
import type { RuleValue } from "./value.ts";

/** The endpoint rules of a service. @see https://smithy.io/2.0/additional-specs/rules-engine/specification.html */
export interface RuleSet {
  readonly version: string;
  readonly parameters: readonly Parameter[];
  readonly rules: readonly Rule[];
}

export type ParameterType = "String" | "Boolean" | "StringArray";

export interface Parameter {
  readonly name: string;
  readonly parameterType: ParameterType;
  /** What rules see: optional, where the parameter may be missing. */
  readonly type: RuleType;
  readonly isRequired: boolean;
  readonly builtIn?: string;
  readonly documentation?: string;
  readonly default?: RuleValue;
  readonly place: PlaceOf;
}

interface RuleBase {
  readonly documentation?: string;
  readonly conditions: readonly Condition[];
  readonly place: PlaceOf;
}

export type Rule =
  | (RuleBase & { readonly type: "endpoint"; readonly endpoint: Endpoint })
  | (RuleBase & { readonly type: "error"; readonly error: Expression })
  | (RuleBase & { readonly type: "tree"; readonly rules: readonly Rule[] });

export interface Endpoint {
  readonly url: Expression;
  readonly headers: ReadonlyMap<string, readonly Expression[]>;
  readonly properties: ReadonlyMap<string, Literal>;
  readonly place: PlaceOf;
}

/** Holds where the function gives something, and not `false`. */
export interface Condition {
  readonly call: Expression;
  /** The name under which the rules behind it find what it gave. */
  readonly assign?: string;
  readonly assignPlace: PlaceOf;
}

interface At {
  readonly place: PlaceOf;
}

export type Literal =
  | (At & { readonly type: "boolean"; readonly value: boolean })
  | (At & { readonly type: "integer"; readonly value: number })
  | (At & { readonly type: "string"; readonly text: string; readonly parts: readonly Part[] })
  | (At & { readonly type: "tuple"; readonly items: readonly Literal[] })
  | (At & { readonly type: "record"; readonly fields: ReadonlyMap<string, Literal> });

export type Expression =
  | Literal
  | (At & { readonly type: "reference"; readonly name: string })
  | (At & {
      readonly type: "getAttr";
      readonly target: Expression;
      readonly text: string;
      readonly path: readonly (string | number)[];
    })
  | (At & {
      readonly type: "call";
      readonly name: string;
      readonly arguments: readonly Expression[];
    });

/** A part of a template: text, or what stands in braces. */
export type Part = string | { readonly raw: string; readonly expression: Expression };

/** An expression as messages show it. */
export function printExpression(expression: Expression): string {
  switch (expression.type) {
    case "boolean":
    case "integer":
      return String(expression.value);
    case "string":
      return `"${expression.text}"`;
    case "tuple":
      return `[${expression.items.map(printExpression).join(", ")}]`;
    case "record":
      return printFields(expression.fields);
    case "reference":
      return expression.name;
    case "getAttr":
      return `${printExpression(expression.target)}#${expression.text}`;
    case "call":
      return `${expression.name}(${expression.arguments.map(printExpression).join(", ")})`;
    default:
      return expression satisfies never;
  }
}

export function printFields(fields: ReadonlyMap<string, Literal>): string {
  return `{${[...fields].map(([name, of]) => `${name}=${printExpression(of)}`).join(", ")}}`;
}

/** Every rule, those in trees among them. */
export function* allRules(rules: readonly Rule[]): Iterable<Rule> {
  for (const rule of rules) {
    yield rule;
    if (rule.type === "tree") yield* allRules(rule.rules);
  }
}
