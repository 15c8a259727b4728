import type { DiagnosticPlace, Report } from "../../../diagnostics.ts";
import { parametersOf, TESTS } from "../../../endpoint-rules/of-service.ts";
import { shapesOfType, shapesWithTrait } from "../../../knowledge/user-shapes.ts";
import type { Model } from "../../../model/model.ts";
import { nodeEntries, nodeItems, nodeProperty } from "../../../model/node.ts";
import { at } from "../../at.ts";

/** @see https://smithy.io/2.0/additional-specs/rules-engine/parameters.html#rules-engine-parameters-built-ins */
const BUILT_INS = new Set([
  "SDK::Endpoint",
  "AWS::Region",
  "AWS::UseDualStack",
  "AWS::UseFIPS",
  "AWS::Auth::AccountId",
  "AWS::Auth::AccountIdEndpointMode",
  "AWS::Auth::CredentialScope",
  "AWS::S3::Accelerate",
  "AWS::S3::DisableMultiRegionAccessPoints",
  "AWS::S3::ForcePathStyle",
  "AWS::S3::UseArnRegion",
  "AWS::S3::UseGlobalEndpoint",
  "AWS::S3Control::UseArnRegion",
  "AWS::STS::UseGlobalEndpoint",
]);

/** Built-ins that not every rule set should use. */
const CONSIDERED = new Set([
  "AWS::Auth::AccountId",
  "AWS::Auth::AccountIdEndpointMode",
  "AWS::Auth::CredentialScope",
]);

/**
 * The built-in values that parameters and tests name are known.
 *
 * @see https://smithy.io/2.0/aws/rules-engine/built-ins.html
 */
export function ruleSetBuiltInRule(model: Model, report: Report): void {
  for (const service of shapesOfType(model, "service")) {
    for (const { trait, parameters } of parametersOf(service)) {
      for (const { builtIn } of parameters) {
        if (builtIn === undefined) continue;
        const place = at(service, trait);
        check(builtIn, { ...place, idSuffix: "RuleSet" }, report);
        if (CONSIDERED.has(builtIn)) {
          report("RuleSetAwsBuiltIn", { builtIn }, { ...place, idSuffix: builtIn });
        }
      }
    }
  }
  for (const service of shapesWithTrait(model, TESTS)) {
    const cases = nodeItems(service.traits.get(TESTS), "testCases");
    for (const [caseIndex, one] of cases.entries()) {
      for (const [index, input] of nodeItems(one, "operationInputs").entries()) {
        const idSuffix = `TestCase.${caseIndex}.Inputs.${index}`;
        const place = { ...at(service, TESTS), idSuffix };
        for (const [name] of nodeEntries(nodeProperty(input, "builtInParams"))) {
          check(name, place, report);
        }
      }
    }
  }
}

function check(builtIn: string, place: DiagnosticPlace, report: Report): void {
  if (BUILT_INS.has(builtIn)) return;
  report("RuleSetBuiltIn", { builtIn, known: [...BUILT_INS].join(", ") }, place);
}
