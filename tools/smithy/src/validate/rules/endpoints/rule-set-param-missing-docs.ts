import type { Report } from "../../../diagnostics.ts";
import { parametersOf } from "../../../endpoint-rules/of-service.ts";
import { shapesOfType } from "../../../knowledge/user-shapes.ts";
import type { Model } from "../../../model/model.ts";
import { at } from "../../at.ts";

/**
 * Each parameter of a rule set says what it is.
 *
 * @see https://smithy.io/2.0/additional-specs/rules-engine/specification.html#parameter-object
 */
export function ruleSetParamMissingDocsRule(model: Model, report: Report): void {
  for (const service of shapesOfType(model, "service")) {
    for (const { trait, parameters } of parametersOf(service)) {
      for (const { name, documentation } of parameters) {
        if (documentation !== undefined) continue;
        report("RuleSetParamMissingDocs", { parameter: name }, at(service, trait));
      }
    }
  }
}
