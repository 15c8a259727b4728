import type { DiagnosticPlace, Report } from "../../../diagnostics.ts";
import { parametersOf, TESTS } from "../../../endpoint-rules/of-service.ts";
import type { Parameter } from "../../../endpoint-rules/rule-set.ts";
import { operationsOf } from "../../../knowledge/operations.ts";
import { shapesWithTrait } from "../../../knowledge/user-shapes.ts";
import type { Model } from "../../../model/model.ts";
import { nodesEqual } from "../../../model/node-equality.ts";
import { nodeItems, nodeProperty, nodeString, type NodeValue } from "../../../model/node.ts";
import { shapeName } from "../../../model/shape-id.ts";
import type { OperationShape, Shape } from "../../../model/shapes.ts";
import { at } from "../../at.ts";
import { validateValue } from "../../value.ts";

/**
 * A test that calls operations calls those of the service, with inputs that they take and with the
 * values that its parameters have.
 *
 * @see https://smithy.io/2.0/additional-specs/rules-engine/parameters.html#smithy-rules-endpointtests-trait
 */
export function endpointTestsTraitRule(model: Model, report: Report): void {
  for (const service of shapesWithTrait(model, TESTS)) {
    const operations = new Map(
      operationsOf(model, service.id).map((operation) => [shapeName(operation.id), operation]),
    );
    const cases = nodeItems(service.traits.get(TESTS), "testCases");
    for (const { parameters } of parametersOf(service)) {
      for (const testCase of cases) {
        checkCase(model, service, testCase, parameters, operations, report);
      }
    }
  }
}

function checkCase(
  model: Model,
  service: Shape,
  testCase: NodeValue,
  parameters: readonly Parameter[],
  operations: ReadonlyMap<string, OperationShape>,
  report: Report,
): void {
  const place = at(service, TESTS);
  for (const input of nodeItems(testCase, "operationInputs")) {
    const name = nodeString(input, "operationName") ?? "";
    const operation = operations.get(name);
    if (operation === undefined) {
      report("EndpointTestsTrait", { operation: name, service: service.id }, place);
      continue;
    }
    for (const parameter of parameters) checkBuiltIn(testCase, input, parameter, place, report);
    checkInput(model, testCase, input, operation, place, report);
  }
}

/** A value that a client has of itself is the one that the rules are given. */
function checkBuiltIn(
  testCase: NodeValue,
  input: NodeValue,
  { name, builtIn, default: defaultValue }: Parameter,
  place: DiagnosticPlace,
  report: Report,
): void {
  if (builtIn === undefined) return;
  const value = nodeProperty(nodeProperty(testCase, "params"), name);
  if (value === undefined) return;
  const given = nodeProperty(nodeProperty(input, "builtInParams"), builtIn);
  if (given !== undefined) {
    if (nodesEqual(given, value)) return;
    const parameters = { one: print(value), other: print(given) };
    report("EndpointTestsTrait/inconsistent", parameters, place);
  } else if (defaultValue === undefined) {
    report("EndpointTestsTrait/no-built-in", { builtIn, parameter: name }, place);
  } else if (value !== defaultValue) {
    const parameters = { value: JSON.stringify(value), parameter: name, builtIn };
    report("EndpointTestsTrait/built-in", parameters, place);
  }
}

function checkInput(
  model: Model,
  testCase: NodeValue,
  input: NodeValue,
  operation: OperationShape,
  place: DiagnosticPlace,
  report: Report,
): void {
  const shape = model.shapes.get(operation.input);
  if (shape === undefined) return;
  const value = nodeProperty(input, "operationParams") ?? {};
  const expect = nodeProperty(testCase, "expect");
  // An input that is wrong may be what leads to the error.
  const isLenient = nodeProperty(expect, "error") !== undefined;
  for (const problem of validateValue(model, value, shape)) {
    const { path, message, severity, idSuffix } = problem;
    const parameters = { path: path.map((name) => `.${name}`).join(""), problem: message };
    const there = { ...place, ...(idSuffix !== undefined && { idSuffix }) };
    if (isLenient || severity !== "ERROR") {
      report("EndpointTestsTrait/input-danger", parameters, there);
    } else report("EndpointTestsTrait/input", parameters, there);
  }
}

function print(value: NodeValue): string {
  return typeof value === "string" ? value : JSON.stringify(value);
}
