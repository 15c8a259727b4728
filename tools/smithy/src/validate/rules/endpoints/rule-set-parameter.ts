import type { Report } from "../../../diagnostics.ts";
import { parametersOf, TESTS } from "../../../endpoint-rules/of-service.ts";
import type { Parameter, ParameterType } from "../../../endpoint-rules/rule-set.ts";
import { shapesOfType } from "../../../knowledge/user-shapes.ts";
import type { Model } from "../../../model/model.ts";
import {
  isNodeArray,
  nodeEntries,
  nodeItems,
  nodeProperty,
  type NodeValue,
} from "../../../model/node.ts";
import type { ShapeId } from "../../../model/shape-id.ts";
import { shapeName } from "../../../model/shape-id.ts";
import type { Shape } from "../../../model/shapes.ts";
import { at } from "../../at.ts";
import { inHashOrder } from "../../hash-order.ts";
import { modelParametersOf, type ModelParameters } from "./model-parameters.ts";

/**
 * The parameters of a rule set are those that the service and its operations have, of the same
 * types; and tests use all of them, as they are.
 *
 * @see https://smithy.io/2.0/additional-specs/rules-engine/parameters.html
 */
export function ruleSetParameterRule(model: Model, report: Report): void {
  for (const service of shapesOfType(model, "service")) {
    for (const { trait, parameters } of parametersOf(service)) {
      const ofModel = modelParametersOf(model, service, report);
      checkAgainstModel(service, trait, parameters, ofModel, report);
      checkOperations(service, parameters, ofModel, report);
      checkTests(service, trait, parameters, report);
    }
  }
}

function checkAgainstModel(
  service: Shape,
  trait: ShapeId,
  parameters: readonly Parameter[],
  { types }: ModelParameters,
  report: Report,
): void {
  const place = at(service, trait);
  const matched: string[] = [];
  for (const { name: parameter, builtIn, parameterType } of parameters) {
    const type = types.get(parameter);
    if (builtIn !== undefined || type !== undefined) matched.push(parameter);
    if (builtIn !== undefined) continue;
    if (type === undefined) {
      const known = inHashOrder(types.keys()).join(", ");
      const values = { parameter, parameters: known };
      report("RuleSetParameter.RuleSet.UnmatchedName", values, place);
    } else if (type !== parameterType) {
      report("RuleSetParameter.RuleSet.TypeMismatch", { parameter }, place);
    }
  }
  for (const parameter of inHashOrder(types.keys())) {
    if (matched.includes(parameter)) continue;
    const values = { parameter, parameters: inHashOrder(matched).join(", ") };
    report("RuleSetParameter.RuleSet.UnmatchedName/model", values, place);
  }
}

/** A parameter that has to have a value has one in each operation, once operations have it at all. */
function checkOperations(
  service: Shape,
  parameters: readonly Parameter[],
  { ofClient, ofOperations }: ModelParameters,
  report: Report,
): void {
  const bound = new Set([...ofOperations.values()].flatMap((names) => [...names]));
  for (const { name: parameter, isRequired, builtIn, default: value } of parameters) {
    if (!isRequired || builtIn !== undefined || value !== undefined) continue;
    if (ofClient.has(parameter) || !bound.has(parameter)) continue;
    for (const [operation, names] of ofOperations) {
      if (names.has(parameter)) continue;
      const values = { parameter, operation: shapeName(operation.id) };
      report("RuleSetParameter.Operation.RequiredMissing", values, at(operation));
    }
  }
}

function checkTests(
  service: Shape,
  trait: ShapeId,
  parameters: readonly Parameter[],
  report: Report,
): void {
  const tests = service.traits.get(TESTS);
  if (tests === undefined) return;
  const cases = nodeItems(tests, "testCases");
  const used = Map.groupBy(
    cases.flatMap((one) => nodeEntries(nodeProperty(one, "params"))),
    ([name]) => name,
  );
  const [place, inTests] = [at(service, trait), at(service, TESTS)];
  for (const { name: parameter, parameterType: type, isRequired, default: value } of parameters) {
    const values = used.get(parameter);
    if (values === undefined) {
      report("RuleSetParameter.TestCase.Unused", { parameter }, place);
    }
    for (const [, given] of values ?? []) {
      if (typeOf(given) === type) continue;
      report("RuleSetParameter.TestCase.TypeMismatch", { parameter, type }, inTests);
    }
    if (isRequired && value === undefined && (values?.length ?? 0) < cases.length) {
      report("RuleSetParameter.TestCase.RequiredMissing", { parameter }, place);
    }
  }
  const defined = new Set(parameters.map(({ name }) => name));
  for (const parameter of used.keys()) {
    if (defined.has(parameter)) continue;
    report("RuleSetParameter.TestCase.Undefined", { parameter }, inTests);
  }
}

/** The type of the parameter that a value is of. */
function typeOf(value: NodeValue): ParameterType | undefined {
  if (typeof value === "string") return "String";
  if (typeof value === "boolean") return "Boolean";
  return isNodeArray(value) ? "StringArray" : undefined;
}
