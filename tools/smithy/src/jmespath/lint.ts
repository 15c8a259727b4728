import {
  parse,
  positionIn,
  type Comparator,
  type Expression,
  type ExpressionOffsets,
} from "@tsmith/jmespath";
import { functions } from "./functions.ts";
import {
  ANY,
  arrayOf,
  EMPTY_ARRAY,
  EMPTY_OBJECT,
  NULL,
  objectOf,
  sampleOf,
  type Run,
  type Sample,
} from "./sample.ts";

/** Something in an expression that does not work. */
export interface ExpressionProblem {
  readonly severity: "ERROR" | "DANGER" | "WARNING";
  readonly problem: string;
  /** The problem, with line and column at its end. */
  readonly message: string;
}

export interface LintResult {
  /** What the expression gives. */
  readonly result: Sample;
  readonly problems: readonly ExpressionProblem[];
}

/**
 * Runs an expression over a sample, and says what it gives and what cannot work.
 *
 * @throws JmespathError where the text is no expression
 */
export function lintExpression(text: string, current: Sample): LintResult {
  const offsets: ExpressionOffsets = new WeakMap();
  const linter = new Linter(text, offsets);
  const result = linter.visit(parse(text, offsets), current);
  return { result, problems: linter.problems };
}

class Linter {
  readonly #text: string;
  readonly #offsets: ExpressionOffsets;
  /** By message, since a part may be run more than once. */
  readonly #problems = new Map<string, ExpressionProblem>();

  constructor(text: string, offsets: ExpressionOffsets) {
    this.#text = text;
    this.#offsets = offsets;
  }

  get problems(): readonly ExpressionProblem[] {
    return [...this.#problems.values()];
  }

  visit(expression: Expression, current: Sample): Sample {
    switch (expression.type) {
      case "current":
        return current;
      case "literal":
        return sampleOf(expression.value);
      case "field":
        return this.#field(expression, expression.name, current);
      case "index":
        return this.#index(expression, expression.index, current);
      case "slice":
        if (current.type === "array") return current;
        this.#danger(expression, "Slice performed on", current);
        return EMPTY_ARRAY;
      case "subexpression":
      case "pipe":
        return this.visit(expression.right, this.visit(expression.left, current));
      case "flatten":
        return this.#flatten(expression, this.visit(expression.expression, current));
      case "listProjection":
        return this.#projection(expression, this.visit(expression.left, current));
      case "objectProjection":
        return this.#objectProjection(expression, this.visit(expression.left, current));
      case "filterProjection":
        return this.#filter(expression, this.visit(expression.left, current));
      case "comparison":
        return this.#comparison(expression, current);
      case "and":
      case "or": {
        const left = this.visit(expression.left, current);
        const right = this.visit(expression.right, current);
        return isTruthy(left) === (expression.type === "and") ? right : left;
      }
      case "not":
        return sampleOf(!isTruthy(this.visit(expression.expression, current)));
      case "multiSelectList":
        return arrayOf(expression.expressions.map((one) => this.visit(one, current)));
      case "multiSelectHash":
        return objectOf(
          new Map(expression.entries.map(([key, one]) => [key, this.visit(one, current)])),
        );
      case "function":
        return this.#call(expression, expression.name, expression.arguments, current);
      case "reference":
        // What it is asked of is known to the function alone.
        this.visit(expression.expression, ANY);
        return { type: "expression" };
      default:
        return expression satisfies never;
    }
  }

  #field(expression: Expression, name: string, current: Sample): Sample {
    if (current.type === "object") {
      if (current.keys.includes(name)) return current.get(name);
      const problem = `Object field '${name}' does not exist in object with properties [${current.keys.join(", ")}]`;
      this.#note("DANGER", expression, problem);
      return NULL;
    }
    this.#danger(expression, `Object field '${name}' extraction performed on`, current);
    return ANY;
  }

  #index(expression: Expression, index: number, current: Sample): Sample {
    if (current.type !== "array") {
      this.#danger(expression, `Array index '${index}' extraction performed on`, current);
      return ANY;
    }
    const length = current.runs.reduce((sum, { count }) => sum + count, 0);
    let left = index < 0 ? length + index : index;
    if (left < 0) return NULL;
    for (const { item, count } of current.runs) {
      if (left < count) return item;
      left -= count;
    }
    return NULL;
  }

  #flatten(expression: Expression, subject: Sample): Sample {
    if (subject.type !== "array") {
      this.#danger(expression, "Array flatten performed on", subject);
      return EMPTY_ARRAY;
    }
    const runs = subject.runs.flatMap(({ item, count }): readonly Run[] => {
      if (item.type === "null") return [];
      if (item.type !== "array") return [{ item, count }];
      return item.runs.map((run) => ({ item: run.item, count: run.count * count }));
    });
    return { type: "array", runs };
  }

  #projection(
    expression: Extract<Expression, { type: "listProjection" }>,
    subject: Sample,
  ): Sample {
    if (subject.type === "array" && subject.runs.length > 0) {
      const runs = subject.runs.map(({ item, count }) => ({
        item: this.visit(expression.right, item),
        count,
      }));
      return { type: "array", runs };
    }
    if (subject.type !== "array")
      this.#danger(expression, "Array projection performed on", subject);
    this.visit(expression.right, ANY);
    return EMPTY_ARRAY;
  }

  #objectProjection(
    expression: Extract<Expression, { type: "objectProjection" }>,
    subject: Sample,
  ): Sample {
    if (subject.type === "object") {
      return arrayOf(subject.keys.map((key) => this.visit(expression.right, subject.get(key))));
    }
    this.#danger(expression, "Object projection performed on", subject);
    this.visit(expression.right, ANY);
    return EMPTY_OBJECT;
  }

  #filter(expression: Extract<Expression, { type: "filterProjection" }>, subject: Sample): Sample {
    if (subject.type === "array" && subject.runs.length > 0) {
      const runs = subject.runs.flatMap(({ item, count }): readonly Run[] => {
        if (!isTruthy(this.visit(expression.condition, item))) return [];
        const result = this.visit(expression.right, item);
        return result.type === "null" ? [] : [{ item: result, count }];
      });
      return { type: "array", runs };
    }
    if (subject.type !== "array")
      this.#danger(expression, "Filter projection performed on", subject);
    this.visit(expression.condition, ANY);
    this.visit(expression.right, ANY);
    return EMPTY_ARRAY;
  }

  #comparison(expression: Extract<Expression, { type: "comparison" }>, current: Sample): Sample {
    const left = this.visit(expression.left, current);
    const right = this.visit(expression.right, current);
    const result = compare(left, right, expression.operator);
    if (result !== undefined) return sampleOf(result);
    const problem = `Invalid comparator '${expression.operator}' for ${left.type}`;
    this.#note("WARNING", expression, problem);
    return NULL;
  }

  #call(
    expression: Expression,
    name: string,
    given: readonly Expression[],
    current: Sample,
  ): Sample {
    const values = given.map((argument) =>
      argument.type === "reference"
        ? this.#reference(argument.expression, current)
        : this.visit(argument, current),
    );
    const definition = functions.get(name);
    if (definition === undefined) {
      this.#note("ERROR", expression, `Unknown function: ${name}`);
      return ANY;
    }
    const { parameters, more, result } = definition;
    if (
      values.length < parameters.length ||
      (more === undefined && values.length > parameters.length)
    ) {
      const problem = `${name} function expected ${parameters.length} arguments, but was given ${values.length}`;
      this.#note("ERROR", expression, problem);
      return result;
    }
    for (const [index, value] of values.entries()) {
      const problem = (parameters[index] ?? more)?.(value);
      if (problem === undefined) continue;
      const at = given[index] ?? expression;
      this.#note("ERROR", at, `${name} function argument ${index} error: ${problem}`);
    }
    return result;
  }

  #reference(expression: Expression, current: Sample): Sample {
    this.visit(expression, current);
    return { type: "expression" };
  }

  /** Notes that something was asked of a value of another type. */
  #danger(expression: Expression, what: string, { type }: Sample): void {
    if (type !== "any") this.#note("DANGER", expression, `${what} ${type}`);
  }

  #note(severity: ExpressionProblem["severity"], expression: Expression, problem: string): void {
    const { line, column } = positionIn(this.#text, this.#offsets.get(expression) ?? 0);
    const message = `${problem} (${line}:${column})`;
    this.#problems.set(`${severity} ${message}`, { severity, problem, message });
  }
}

/** Whether a comparison holds; `undefined` where the type has no such comparison. */
function compare(left: Sample, right: Sample, comparator: Comparator): boolean | undefined {
  if (left.type === "any") return true;
  if (left.type !== right.type) return false;
  if (left.type === "number" && right.type === "number") {
    return compareNumbers(left.value, right.value, comparator);
  }
  if (left.type === "expression" || (comparator !== "==" && comparator !== "!=")) return undefined;
  return isEqual(left, right) === (comparator === "==");
}

function compareNumbers(left: number, right: number, comparator: Comparator): boolean {
  switch (comparator) {
    case "==":
      return left === right;
    case "!=":
      return left !== right;
    case "<":
      return left < right;
    case "<=":
      return left <= right;
    case ">":
      return left > right;
    case ">=":
      return left >= right;
    default:
      return comparator satisfies never;
  }
}

/** Values deeper than this count as equal: a sample of a shape may go on for ever. */
const DEEPEST = 20;

function isEqual(left: Sample, right: Sample, depth = 0): boolean {
  if (depth > DEEPEST) return true;
  if (left.type !== right.type) return false;
  if ("value" in left && "value" in right) return left.value === right.value;
  if (left.type === "array" && right.type === "array") {
    return (
      left.runs.length === right.runs.length &&
      left.runs.every(({ item, count }, index) => {
        const other = right.runs[index];
        return count === other?.count && isEqual(item, other.item, depth + 1);
      })
    );
  }
  if (left.type === "object" && right.type === "object") {
    return (
      left.keys.length === right.keys.length &&
      left.keys.every(
        (key) => right.keys.includes(key) && isEqual(left.get(key), right.get(key), depth + 1),
      )
    );
  }
  return true;
}

function isTruthy(sample: Sample): boolean {
  switch (sample.type) {
    case "boolean":
      return sample.value;
    case "string":
      return sample.value !== "";
    case "array":
      return sample.runs.length > 0;
    case "object":
      return sample.keys.length > 0;
    case "null":
      return false;
    default:
      return true;
  }
}
