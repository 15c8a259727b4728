import type { Report } from "../../../diagnostics.ts";
import { shapesWithTrait } from "../../../knowledge/user-shapes.ts";
import type { Model } from "../../../model/model.ts";
import { nodeProperty } from "../../../model/node.ts";
import { at } from "../../at.ts";
import { conditionKeysOf, DEFINE } from "./condition-key.ts";
import { SERVICE } from "./service-trait.ts";

/**
 * A key whose value comes with the request is required by the model of the request.
 *
 * @see https://smithy.io/2.0/aws/aws-iam.html#aws-iam-defineconditionkeys-trait
 */
export function defineConditionKeysTraitRule(model: Model, report: Report): void {
  for (const service of shapesWithTrait(model, DEFINE)) {
    if (service.type !== "service" || !service.traits.has(SERVICE)) continue;
    const { defined, resolved } = conditionKeysOf(model, service);
    for (const [key, definition] of defined) {
      if (nodeProperty(definition, "required") !== true || resolved.includes(key)) continue;
      report("DefineConditionKeysTrait", { key }, at(service, DEFINE));
    }
  }
}
