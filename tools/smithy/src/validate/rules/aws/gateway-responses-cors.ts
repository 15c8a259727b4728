import type { Report } from "../../../diagnostics.ts";
import { shapesWithTrait } from "../../../knowledge/user-shapes.ts";
import type { Model } from "../../../model/model.ts";
import { at } from "../../at.ts";

/**
 * What the gateway answers by itself has the headers that are said there, not those of `@cors`.
 *
 * @see https://smithy.io/2.0/aws/amazon-apigateway.html
 */
export function gatewayResponsesCorsRule(model: Model, report: Report): void {
  for (const service of shapesWithTrait(model, "aws.apigateway#gatewayResponses")) {
    if (service.traits.has("smithy.api#cors")) report("GatewayResponsesCors", {}, at(service));
  }
}
