import type { Report } from "../../../diagnostics.ts";
import { shapesWithTrait } from "../../../knowledge/user-shapes.ts";
import type { Model } from "../../../model/model.ts";
import { nodeItems, nodeString } from "../../../model/node.ts";
import { at } from "../../at.ts";

const TRAIT = "aws.apigateway#endpointConfiguration";

/**
 * A private endpoint takes addresses of both kinds.
 *
 * @see https://smithy.io/2.0/aws/amazon-apigateway.html
 */
export function endpointConfigurationRule(model: Model, report: Report): void {
  for (const service of shapesWithTrait(model, TRAIT)) {
    const value = service.traits.get(TRAIT);
    const type = nodeString(value, "ipAddressType");
    if (type === undefined || type === "dualstack") continue;
    if (!nodeItems(value, "types").includes("PRIVATE")) continue;
    report("EndpointConfiguration", { type }, at(service));
  }
}
