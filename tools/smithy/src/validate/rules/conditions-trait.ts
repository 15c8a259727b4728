import { JmespathError } from "@tsmith/jmespath";
import type { Report } from "../../diagnostics.ts";
import { lintExpression } from "../../jmespath/lint.ts";
import { sampleOfShape } from "../../jmespath/sample.ts";
import { shapesWithTrait } from "../../knowledge/user-shapes.ts";
import type { Model } from "../../model/model.ts";
import { isNodeObject, nodeProperty } from "../../model/node.ts";
import type { Shape } from "../../model/shapes.ts";
import { at } from "../at.ts";

const CONDITIONS = "smithy.contracts#conditions";

/**
 * A condition is a JMESPath expression that gives `true` or `false` of the shape that it is on.
 *
 * @see https://smithy.io/2.0/additional-specs/contracts.html#conditions-trait
 */
export function conditionsTraitRule(model: Model, report: Report): void {
  for (const shape of shapesWithTrait(model, CONDITIONS)) {
    const conditions = shape.traits.get(CONDITIONS);
    for (const [name, condition] of Object.entries(isNodeObject(conditions) ? conditions : {})) {
      const expression = nodeProperty(condition, "expression");
      if (typeof expression === "string") check(model, shape, name, expression, report);
    }
  }
}

function check(model: Model, shape: Shape, name: string, text: string, report: Report): void {
  const place = at(shape, CONDITIONS);
  const subject = shape.type === "member" ? model.shapes.get(shape.target) : shape;
  try {
    const { result, problems } = lintExpression(text, sampleOfShape(model, subject));
    for (const { severity, message } of problems) {
      const parameters = { name, problem: message };
      const idSuffix = `JmespathProblem.JmespathEvent${severity === "DANGER" ? "Danger" : "Warning"}.${name}`;
      if (severity === "ERROR") report("ConditionsTrait/error", parameters, place);
      else if (severity === "DANGER") {
        report("ConditionsTrait/problem", parameters, { ...place, idSuffix });
      } else report("ConditionsTrait/warning", parameters, { ...place, idSuffix });
    }
    if (result.type !== "boolean") {
      report("ConditionsTrait", { name, type: result.type }, place);
    }
  } catch (error) {
    if (!(error instanceof JmespathError)) throw error;
    const problem = `Invalid condition JMESPath expression: \`${text}\`. ${error.message}`;
    report("Model/creating-trait", { trait: CONDITIONS, problem }, place);
  }
}
