import type { Report } from "../../../diagnostics.ts";
import { shapesWithTrait } from "../../../knowledge/user-shapes.ts";
import type { Model } from "../../../model/model.ts";
import { isNodeArray, nodeProperty, nodeString, type NodeValue } from "../../../model/node.ts";
import type { OperationShape } from "../../../model/shapes.ts";
import { at } from "../../at.ts";
import { checkTestValue } from "./test-value.ts";

const SMOKE_TESTS = "smithy.test#smokeTests";
const RULE = "SmokeTestCase";

/**
 * What a smoke test gives is a value of the operation's input, and of the shape that it names for
 * the vendor.
 *
 * @see https://smithy.io/2.0/additional-specs/smoke-tests.html#smoketests-trait
 */
export function smokeTestCaseRule(model: Model, report: Report): void {
  for (const operation of shapesWithTrait(model, SMOKE_TESTS)) {
    const cases = operation.traits.get(SMOKE_TESTS);
    if (operation.type !== "operation" || !isNodeArray(cases)) continue;
    for (const testCase of cases) check(model, operation, testCase, report);
  }
}

function check(model: Model, operation: OperationShape, testCase: NodeValue, report: Report): void {
  const place = at(operation, SMOKE_TESTS);
  const id = nodeString(testCase, "id") ?? "";
  const context = `${SMOKE_TESTS}.${id}`;
  const vendorParams = nodeProperty(testCase, "vendorParams");
  const vendorShape = nodeString(testCase, "vendorParamsShape");
  if (vendorShape !== undefined && vendorParams === undefined) {
    report("SmokeTestCase/no-vendor-params", { id }, place);
  } else if (vendorShape === undefined && vendorParams !== undefined) {
    report("SmokeTestCase/no-vendor-params-shape", { id }, place);
  } else if (vendorShape !== undefined && vendorParams !== undefined) {
    const value = { value: vendorParams, shape: vendorShape, context: `${context}.vendorParams` };
    checkTestValue(model, value, RULE, place, report);
  }
  const params = nodeProperty(testCase, "params");
  if (params === undefined) return;
  const value = { value: params, shape: operation.input, context: `${context}.params` };
  checkTestValue(model, value, RULE, place, report);
}
