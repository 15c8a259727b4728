import type { Report } from "../../../diagnostics.ts";
import { authSchemeProblems } from "../../../endpoint-rules/auth-schemes.ts";
import { RULE_SET, ruleSetOf } from "../../../endpoint-rules/of-service.ts";
import { RuleError } from "../../../endpoint-rules/rule-error.ts";
import {
  allRules,
  printExpression,
  printFields,
  type Literal,
} from "../../../endpoint-rules/rule-set.ts";
import { shapesWithTrait } from "../../../knowledge/user-shapes.ts";
import type { Model } from "../../../model/model.ts";
import type { Shape } from "../../../model/shapes.ts";
import { at } from "../../at.ts";

/**
 * The property `authSchemes` of an endpoint is a list of schemes, each with what it needs.
 *
 * @see https://smithy.io/2.0/aws/rules-engine/auth-schemes.html
 */
export function ruleSetAuthSchemesRule(model: Model, report: Report): void {
  for (const service of shapesWithTrait(model, RULE_SET)) {
    const ruleSet = ruleSetOf(service);
    if (ruleSet === undefined || ruleSet instanceof RuleError) continue;
    for (const rule of allRules(ruleSet.rules)) {
      const schemes =
        rule.type === "endpoint" ? rule.endpoint.properties.get("authSchemes") : undefined;
      if (schemes !== undefined) check(service, schemes, report);
    }
  }
}

function check(service: Shape, schemes: Literal, report: Report): void {
  const place = at(service, RULE_SET);
  const note = (problem: string): void => report("RuleSetAuthSchemes", { problem }, place);
  if (schemes.type !== "tuple") {
    note(`Expected \`authSchemes\` to be a list, found: \`${printExpression(schemes)}\``);
    return;
  }
  const names: string[] = [];
  for (const scheme of schemes.items) {
    if (scheme.type !== "record") {
      const found = printExpression(scheme);
      note(`Expected \`authSchemes\` to be a list of objects, but found: \`${found}\``);
      continue;
    }
    const name = scheme.fields.get("name");
    if (name?.type !== "string") {
      note(
        `Expected \`authSchemes\` to have a \`name\` key with a string value but it did not: \`${printFields(scheme.fields)}\``,
      );
      continue;
    }
    names.push(name.text);
    const problems = authSchemeProblems(name.text, scheme.fields);
    if (problems === undefined) report("RuleSetAuthSchemes/unknown", { scheme: name.text }, place);
    else problems.forEach(note);
  }
  const duplicates = names.filter((name, index) => names.indexOf(name) !== index);
  for (const name of new Set(duplicates)) {
    note(`Found duplicate \`name\` of \`${name}\` in the \`authSchemes\` list`);
  }
}
