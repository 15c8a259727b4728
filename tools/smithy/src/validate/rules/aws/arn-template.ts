import type { Report } from "../../../diagnostics.ts";
import { resourcesOf } from "../../../knowledge/operations.ts";
import { shapesWithTrait } from "../../../knowledge/user-shapes.ts";
import type { Model } from "../../../model/model.ts";
import { nodeString } from "../../../model/node.ts";
import type { ResourceShape } from "../../../model/shapes.ts";
import { at, ticked } from "../../at.ts";

const ARN = "aws.api#arn";
const LABEL = /\{([^}]+)\}/g;
const VALID_LABEL = "^[!|+]?[a-zA-Z_][a-zA-Z0-9_]*$";

/**
 * The template of a resource's ARN has a label for each identifier, and no others.
 *
 * @see https://smithy.io/2.0/aws/aws-core.html#format-of-a-resource-in-an-arn
 */
export function arnTemplateRule(model: Model, report: Report): void {
  for (const service of shapesWithTrait(model, "aws.api#service")) {
    for (const resource of resourcesOf(model, service.id)) {
      const template = nodeString(resource.traits.get(ARN), "template");
      if (template !== undefined) check(resource, template, report);
    }
  }
}

function check(resource: ResourceShape, template: string, report: Report): void {
  const place = at(resource, ARN);
  if (template.startsWith("/")) {
    const problem = `Invalid aws.api#arn trait. The template must not start with '/'. Found \`${template}\``;
    report("Model/creating-trait", { trait: ARN, problem }, place);
    return;
  }
  const labels = new Set([...template.matchAll(LABEL)].map(([, label = ""]) => label));
  const invalid = [...labels].filter((label) => !new RegExp(VALID_LABEL).test(label));
  if (invalid.length > 0) {
    const parameters = { labels: ticked(invalid.toSorted()), pattern: VALID_LABEL };
    report("ArnTemplate/labels", parameters, place);
    return;
  }
  const names = [...resource.identifiers.keys()];
  const missing = names.filter((name) => !labels.has(name));
  if (missing.length > 0) {
    report("ArnTemplate/missing", { template, missing: ticked(missing.toSorted()) }, place);
  }
  const extra = [...labels].filter((label) => !names.includes(label));
  if (extra.length > 0) {
    const parameters = { template, names: names.join(", "), extra: ticked(extra.toSorted()) };
    report("ArnTemplate/extra", parameters, place);
  }
}
