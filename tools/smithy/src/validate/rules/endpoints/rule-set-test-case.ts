import type { Report } from "../../../diagnostics.ts";
import { endpointTestProblem } from "../../../endpoint-rules/endpoint-test.ts";
import { ruleSetOf, TESTS } from "../../../endpoint-rules/of-service.ts";
import { RuleError } from "../../../endpoint-rules/rule-error.ts";
import { shapesWithTrait } from "../../../knowledge/user-shapes.ts";
import type { Model } from "../../../model/model.ts";
import { nodeItems } from "../../../model/node.ts";
import { at } from "../../at.ts";

/**
 * The rules say what the tests expect.
 *
 * @see https://smithy.io/2.0/additional-specs/rules-engine/parameters.html#smithy-rules-endpointtests-trait
 */
export function ruleSetTestCaseRule(model: Model, report: Report): void {
  for (const service of shapesWithTrait(model, TESTS)) {
    const ruleSet = ruleSetOf(service);
    if (ruleSet === undefined || ruleSet instanceof RuleError) continue;
    for (const testCase of nodeItems(service.traits.get(TESTS), "testCases")) {
      const problem = endpointTestProblem(ruleSet, testCase);
      if (problem !== undefined) report("RuleSetTestCase", { problem }, at(service, TESTS));
    }
  }
}
