import { JmespathError, parse, type Expression } from "@tsmith/jmespath";
import type { Report } from "../../../diagnostics.ts";
import { lintExpression } from "../../../jmespath/lint.ts";
import { sampleOfShape } from "../../../jmespath/sample.ts";
import { shapesWithTrait } from "../../../knowledge/user-shapes.ts";
import type { Model } from "../../../model/model.ts";
import { nodeEntries, nodeString } from "../../../model/node.ts";
import type { OperationShape } from "../../../model/shapes.ts";
import { at } from "../../at.ts";

const TRAIT = "smithy.rules#operationContextParams";

/**
 * A path leads to something in the input of the operation, and uses only what every client knows.
 *
 * @see https://smithy.io/2.0/additional-specs/rules-engine/parameters.html#smithy-rules-operationcontextparams-trait
 */
export function operationContextParamsTraitRule(model: Model, report: Report): void {
  for (const operation of shapesWithTrait(model, TRAIT)) {
    if (operation.type !== "operation") continue;
    for (const [name, definition] of nodeEntries(operation.traits.get(TRAIT))) {
      const path = nodeString(definition, "path");
      if (path !== undefined) check(model, operation, name, path, report);
    }
  }
}

function check(
  model: Model,
  operation: OperationShape,
  name: string,
  path: string,
  report: Report,
): void {
  const common = { operation: operation.id, trait: TRAIT, name, path };
  try {
    const sample = sampleOfShape(model, model.shapes.get(operation.input));
    const { problems } = lintExpression(path, sample);
    if (problems.length > 0) {
      const quoted = problems.map(({ problem }) => `'${problem}'`).join(", ");
      const parameters = { ...common, problems: quoted };
      report("OperationContextParamsTrait/path", parameters, at(operation));
    }
    const unsupported = unsupportedIn(parse(path));
    if (unsupported.length > 0) {
      const expressions = unsupported.map((one) => `'${one}'`).join(", ");
      report("OperationContextParamsTrait/unsupported", { ...common, expressions }, at(operation));
    }
  } catch (error) {
    if (!(error instanceof JmespathError)) throw error;
    const parameters = { ...common, problem: error.message };
    report("OperationContextParamsTrait/syntax", parameters, at(operation));
  }
}

/** What of an expression not every client can do. */
function unsupportedIn(expression: Expression): readonly string[] {
  switch (expression.type) {
    case "current":
    case "field":
      return [];
    case "and":
    case "index":
    case "literal":
    case "not":
    case "or":
    case "slice":
      return [expression.type];
    case "comparison":
      return ["comparator"];
    case "filterProjection":
      return ["filter projection"];
    case "multiSelectHash":
      return ["multiselect hash"];
    case "function":
      if (expression.name !== "keys") return [`\`${expression.name}\` function`];
      return expression.arguments.flatMap(unsupportedIn);
    case "multiSelectList":
      return expression.expressions.flatMap(unsupportedIn);
    case "flatten":
    case "reference":
      return unsupportedIn(expression.expression);
    case "listProjection":
    case "objectProjection":
    case "pipe":
    case "subexpression":
      return [...unsupportedIn(expression.left), ...unsupportedIn(expression.right)];
    default:
      return expression satisfies never;
  }
}
