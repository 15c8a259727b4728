import type { Report } from "../../../diagnostics.ts";
import { RULE_SET, ruleSetOf } from "../../../endpoint-rules/of-service.ts";
import { RuleError } from "../../../endpoint-rules/rule-error.ts";
import { allRules } from "../../../endpoint-rules/rule-set.ts";
import { shapesWithTrait } from "../../../knowledge/user-shapes.ts";
import type { Model } from "../../../model/model.ts";
import { at } from "../../at.ts";

/**
 * The URL of an endpoint is one of HTTP, as far as its text says it.
 *
 * @see https://smithy.io/2.0/additional-specs/rules-engine/specification.html#endpoint-object
 */
export function ruleSetUriRule(model: Model, report: Report): void {
  for (const service of shapesWithTrait(model, RULE_SET)) {
    const ruleSet = ruleSetOf(service);
    if (ruleSet === undefined || ruleSet instanceof RuleError) continue;
    for (const rule of allRules(ruleSet.rules)) {
      if (rule.type !== "endpoint" || rule.endpoint.url.type !== "string") continue;
      const [start] = rule.endpoint.url.parts;
      if (typeof start !== "string" || /^https?:\/\//.test(start)) continue;
      report("RuleSetUri", { start }, at(service, RULE_SET));
    }
  }
}
