import type { Report } from "../../../diagnostics.ts";
import { isAtLeast } from "../../../endpoint-rules/bdd.ts";
import { functions } from "../../../endpoint-rules/functions.ts";
import { BDD, bddOf, RULE_SET, ruleSetOf } from "../../../endpoint-rules/of-service.ts";
import { RuleError } from "../../../endpoint-rules/rule-error.ts";
import { allRules, type Expression, type Rule } from "../../../endpoint-rules/rule-set.ts";
import { shapesOfType } from "../../../knowledge/user-shapes.ts";
import type { Model } from "../../../model/model.ts";
import type { Shape } from "../../../model/shapes.ts";
import { at } from "../../at.ts";

/**
 * A rule set uses what the version that it declares has.
 *
 * @see https://smithy.io/2.0/additional-specs/rules-engine/specification.html
 */
export function rulesEngineVersionRule(model: Model, report: Report): void {
  for (const service of shapesOfType(model, "service")) {
    const bdd = bddOf(service);
    if (bdd !== undefined && !(bdd instanceof RuleError)) {
      const conditions = bdd.conditions.map(({ call }) => call);
      const used = [...conditions, ...bdd.results.flatMap(expressionsOf)];
      check(service, BDD, bdd.version, used, report);
    }
    const ruleSet = ruleSetOf(service);
    if (ruleSet !== undefined && !(ruleSet instanceof RuleError)) {
      const used = [...allRules(ruleSet.rules)].flatMap(expressionsOf);
      check(service, RULE_SET, ruleSet.version, used, report);
    }
  }
}

function check(
  service: Shape,
  trait: string,
  version: string,
  expressions: readonly Expression[],
  report: Report,
): void {
  for (const expression of expressions) {
    const used = expression.type === "call" ? functions.get(expression.name) : undefined;
    if (used?.since === undefined || isAtLeast(version, used.since)) continue;
    const parameters = { element: used.title, needed: used.since, version };
    report("RulesEngineVersion", parameters, at(service, trait));
  }
}

/** What the conditions call, with what, and what a rule gives. */
function expressionsOf(rule: Rule): readonly Expression[] {
  const conditions = rule.conditions.flatMap(({ call }) =>
    call.type === "call" ? [call, ...call.arguments] : [call],
  );
  switch (rule.type) {
    case "endpoint":
      return [...conditions, rule.endpoint.url, ...[...rule.endpoint.headers.values()].flat()];
    case "error":
      return [...conditions, rule.error];
    case "tree":
      return conditions;
    default:
      return rule satisfies never;
  }
}
