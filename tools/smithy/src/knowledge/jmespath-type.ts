import type { Expression } from "@tsmith/jmespath";
import { memberOf, membersOf, type Model } from "../model/model.ts";
import type { Shape } from "../model/shapes.ts";

/** What is known of a value without having it: its JMESPath type, and its shape where it has one. */
export interface StaticType {
  readonly type: "any" | "array" | "boolean" | "null" | "number" | "object" | "string";
  readonly shape?: Shape;
}

/** Notes what an expression asks for that cannot be there. */
export type NoteProblem = (problem: string) => void;

const ANY: StaticType = { type: "any" };
const RESULTS: ReadonlyMap<string, StaticType["type"]> = new Map<string, StaticType["type"]>([
  ["abs", "number"],
  ["avg", "number"],
  ["ceil", "number"],
  ["contains", "boolean"],
  ["ends_with", "boolean"],
  ["floor", "number"],
  ["join", "string"],
  ["keys", "array"],
  ["length", "number"],
  ["map", "array"],
  ["merge", "object"],
  ["reverse", "any"],
  ["sort", "array"],
  ["sort_by", "array"],
  ["starts_with", "boolean"],
  ["sum", "number"],
  ["to_array", "array"],
  ["to_number", "number"],
  ["to_string", "string"],
  ["type", "string"],
  ["values", "array"],
]);

/** The type that an expression gives, asked of a value of a shape. */
export function staticType(
  model: Model,
  expression: Expression,
  current: StaticType,
  note: NoteProblem,
): StaticType {
  const typeOf = (inner: Expression, of: StaticType = current): StaticType =>
    staticType(model, inner, of, note);
  switch (expression.type) {
    case "current":
      return current;
    case "field":
      return fieldType(model, expression.name, current, note);
    case "literal":
      return { type: literalType(expression.value) };
    case "index":
      return itemOf(model, current);
    case "slice":
      return current.type === "array" ? current : ANY;
    case "subexpression":
    case "pipe":
      return typeOf(expression.right, typeOf(expression.left));
    case "listProjection":
    case "objectProjection":
    case "flatten": {
      const left = typeOf(expression.type === "flatten" ? expression.expression : expression.left);
      if (expression.type !== "flatten") typeOf(expression.right, itemOf(model, left));
      return { type: "array" };
    }
    case "filterProjection": {
      const item = itemOf(model, typeOf(expression.left));
      typeOf(expression.condition, item);
      typeOf(expression.right, item);
      return { type: "array" };
    }
    case "comparison":
      typeOf(expression.left);
      typeOf(expression.right);
      return { type: "boolean" };
    case "and":
    case "or": {
      const left = typeOf(expression.left);
      const right = typeOf(expression.right);
      return left.type === right.type ? { type: left.type } : ANY;
    }
    case "not":
      typeOf(expression.expression);
      return { type: "boolean" };
    case "multiSelectList":
      for (const one of expression.expressions) typeOf(one);
      return { type: "array" };
    case "multiSelectHash":
      for (const [, one] of expression.entries) typeOf(one);
      return { type: "object" };
    case "function":
      for (const one of expression.arguments) if (one.type !== "reference") typeOf(one);
      return { type: RESULTS.get(expression.name) ?? "any" };
    case "reference":
      return ANY;
    default:
      return expression satisfies never;
  }
}

/** The type of the values of a shape. */
export function typeOfShape(model: Model, shape: Shape | undefined): StaticType {
  switch (shape?.type) {
    case "member":
      return typeOfShape(model, model.shapes.get(shape.target));
    case "string":
    case "enum":
    case "blob":
      return { type: "string", shape };
    case "boolean":
      return { type: "boolean", shape };
    case "list":
    case "set":
      return { type: "array", shape };
    case "map":
    case "structure":
    case "union":
      return { type: "object", shape };
    case undefined:
    case "document":
    case "service":
    case "operation":
    case "resource":
      return ANY;
    default:
      return { type: "number" };
  }
}

function fieldType(
  model: Model,
  name: string,
  { type, shape }: StaticType,
  note: NoteProblem,
): StaticType {
  if (type === "any" || (type === "object" && shape === undefined)) return ANY;
  if (shape?.type === "map") return typeOfShape(model, shape.value);
  if (type !== "object" || shape === undefined) {
    note(`Object field '${name}' extraction performed on ${type}`);
    return ANY;
  }
  const member = memberOf(shape, name);
  if (member !== undefined) return typeOfShape(model, member);
  const properties = membersOf(shape).map((one) => one.name);
  note(
    `Object field '${name}' does not exist in object with properties [${properties.join(", ")}]`,
  );
  return { type: "null" };
}

function itemOf(model: Model, { shape }: StaticType): StaticType {
  if (shape?.type === "list" || shape?.type === "set") return typeOfShape(model, shape.member);
  return shape?.type === "map" ? typeOfShape(model, shape.value) : ANY;
}

function literalType(value: unknown): StaticType["type"] {
  if (value === null) return "null";
  if (Array.isArray(value)) return "array";
  const type = typeof value;
  const isKnown = type === "boolean" || type === "number" || type === "string" || type === "object";
  return isKnown ? type : "any";
}
