import type { Report } from "../../../diagnostics.ts";
import { shapesWithTrait } from "../../../knowledge/user-shapes.ts";
import type { Model } from "../../../model/model.ts";
import { nodeProperty } from "../../../model/node.ts";
import { at } from "../../at.ts";

const ARN = "aws.api#arn";

/**
 * A delimiter of resources is for ARNs that the template states whole.
 *
 * @see https://smithy.io/2.0/aws/aws-core.html#aws-api-arn-trait
 */
export function arnTraitRule(model: Model, report: Report): void {
  for (const resource of shapesWithTrait(model, ARN)) {
    const arn = resource.traits.get(ARN);
    if (nodeProperty(arn, "absolute") === true) continue;
    if (nodeProperty(arn, "resourceDelimiter") !== undefined) {
      report("ArnTrait", {}, at(resource, ARN));
    }
  }
}
