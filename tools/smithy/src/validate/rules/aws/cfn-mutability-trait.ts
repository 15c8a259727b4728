import type { Report } from "../../../diagnostics.ts";
import { shapesWithTrait } from "../../../knowledge/user-shapes.ts";
import type { Model } from "../../../model/model.ts";
import { at } from "../../at.ts";

const MUTABILITY = "aws.cloudformation#cfnMutability";

/**
 * An additional identifier can be read.
 *
 * @see https://smithy.io/2.0/aws/aws-cloudformation.html#aws-cloudformation-cfnmutability-trait
 */
export function cfnMutabilityTraitRule(model: Model, report: Report): void {
  for (const member of shapesWithTrait(model, MUTABILITY)) {
    const mutability = member.traits.get(MUTABILITY);
    if (mutability !== "write" && mutability !== "create") continue;
    if (!member.traits.has("aws.cloudformation#cfnAdditionalIdentifier")) continue;
    report("CfnMutabilityTrait", { mutability }, at(member, MUTABILITY));
  }
}
