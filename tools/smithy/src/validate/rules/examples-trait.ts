import type { Report } from "../../diagnostics.ts";
import { operationsOf } from "../../knowledge/operations.ts";
import { shapesOfType, shapesWithTrait } from "../../knowledge/user-shapes.ts";
import type { Model } from "../../model/model.ts";
import { isNodeArray, isNodeObject, nodeProperty, type NodeValue } from "../../model/node.ts";
import type { ShapeId } from "../../model/shape-id.ts";
import type { OperationShape, Shape } from "../../model/shapes.ts";
import { at } from "../at.ts";
import { validateValue } from "../value.ts";

const EXAMPLES = "smithy.api#examples";

/**
 * What `@examples` shows of an operation are values of its input, output and errors.
 *
 * @see https://smithy.io/2.0/spec/documentation-traits.html#examples-trait
 */
export function examplesTraitRule(model: Model, report: Report): void {
  for (const operation of shapesWithTrait(model, EXAMPLES)) {
    const examples = operation.traits.get(EXAMPLES);
    if (operation.type !== "operation" || !isNodeArray(examples)) continue;
    for (const example of examples) {
      if (isNodeObject(example)) checkExample(model, operation, example, report);
    }
  }
}

function checkExample(
  model: Model,
  operation: OperationShape,
  example: NodeValue,
  report: Report,
): void {
  const place = at(operation, EXAMPLES);
  const title = String(nodeProperty(example, "title"));
  const output = nodeProperty(example, "output");
  const error = nodeProperty(example, "error");
  const isTolerant = nodeProperty(example, "allowConstraintErrors") === true;
  if (isTolerant && error === undefined) report("ExamplesTrait/no-error", { title }, place);

  const input = nodeProperty(example, "input") ?? {};
  const context = `input of \`${title}\``;
  checkValue(
    model,
    operation,
    input,
    model.shapes.get(operation.input),
    context,
    isTolerant,
    report,
  );
  if (output !== undefined && error !== undefined) {
    report("ExamplesTrait/both", { title }, place);
    return;
  }
  if (error !== undefined) {
    checkError(model, operation, error, title, report);
  } else if (output !== undefined) {
    const shape = model.shapes.get(operation.output);
    checkValue(model, operation, output, shape, `output of \`${title}\``, false, report);
  }
}

function checkError(
  model: Model,
  operation: OperationShape,
  error: NodeValue,
  title: string,
  report: Report,
): void {
  const id = nodeProperty(error, "shapeId");
  const shape = typeof id === "string" ? model.shapes.get(id) : undefined;
  if (typeof id !== "string") return;
  if (!isErrorOf(model, operation, id)) {
    report("ExamplesTrait/foreign-error", { error: id, title }, at(operation, EXAMPLES));
    return;
  }
  const content = nodeProperty(error, "content") ?? {};
  checkValue(model, operation, content, shape, `error of \`${title}\``, false, report);
}

/** An error of the operation, or of every service that has the operation. */
function isErrorOf(model: Model, operation: OperationShape, error: ShapeId): boolean {
  if (operation.errors.includes(error)) return true;
  const services = shapesOfType(model, "service").filter((service) =>
    operationsOf(model, service.id).includes(operation),
  );
  return services.length > 0 && services.every((service) => service.errors.includes(error));
}

function checkValue(
  model: Model,
  operation: OperationShape,
  value: NodeValue,
  shape: Shape | undefined,
  context: string,
  isTolerant: boolean,
  report: Report,
): void {
  if (shape === undefined) return;
  const place = at(operation, EXAMPLES);
  for (const problem of validateValue(model, value, shape)) {
    const where = problem.path.map((key) => `.${key}`).join("");
    const parameters = { context: `${context}${where}`, problem: problem.message };
    const { idSuffix } = problem;
    const there = idSuffix === undefined ? place : { ...place, idSuffix };
    const isWarning = problem.severity === "WARNING" || (isTolerant && problem.isConstraint);
    if (isWarning) report("ExamplesTrait/warning", parameters, there);
    else report("ExamplesTrait", parameters, there);
  }
}
