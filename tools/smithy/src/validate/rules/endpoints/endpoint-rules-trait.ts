import type { Report } from "../../../diagnostics.ts";
import { BDD, bddOf, RULE_SET, ruleSetOf } from "../../../endpoint-rules/of-service.ts";
import { RuleError } from "../../../endpoint-rules/rule-error.ts";
import { shapesWithTrait } from "../../../knowledge/user-shapes.ts";
import type { Model } from "../../../model/model.ts";
import { at } from "../../at.ts";

/**
 * A rule set is one, and its types fit; a decision diagram is one.
 *
 * @see https://smithy.io/2.0/additional-specs/rules-engine/specification.html
 */
export function endpointRulesTraitRule(model: Model, report: Report): void {
  for (const { trait, of } of [
    { trait: RULE_SET, of: ruleSetOf },
    { trait: BDD, of: bddOf },
  ]) {
    for (const service of shapesWithTrait(model, trait)) {
      const rules = of(service);
      if (!(rules instanceof RuleError)) continue;
      report("Model/creating-trait", { trait, problem: rules.describe() }, at(service, trait));
    }
  }
}
