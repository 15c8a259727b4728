import type { Report } from "../../../diagnostics.ts";
import { shapesWithTrait } from "../../../knowledge/user-shapes.ts";
import type { Model } from "../../../model/model.ts";
import { nodeProperty, nodeString } from "../../../model/node.ts";
import { shapeName } from "../../../model/shape-id.ts";
import { at } from "../../at.ts";
import { givenIamName, IAM_RESOURCE } from "./iam-resource.ts";

const ARN = "aws.api#arn";

/**
 * The name of a resource in IAM is a part of its ARNs.
 *
 * @see https://smithy.io/2.0/aws/aws-iam.html#aws-iam-iamresource-trait
 */
export function iamResourceTraitRule(model: Model, report: Report): void {
  for (const resource of shapesWithTrait(model, IAM_RESOURCE)) {
    const arn = resource.traits.get(ARN);
    const template = nodeString(arn, "template");
    if (template === undefined || nodeProperty(arn, "absolute") === true) continue;
    const name = givenIamName(resource) ?? shapeName(resource.id).toLowerCase();
    if (template.split(/[/:]/).includes(name)) continue;
    report("IamResourceTrait", { name, template }, at(resource));
  }
}
