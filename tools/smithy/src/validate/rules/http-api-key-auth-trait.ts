import type { Report } from "../../diagnostics.ts";
import { shapesWithTrait } from "../../knowledge/user-shapes.ts";
import type { Model } from "../../model/model.ts";
import { nodeProperty } from "../../model/node.ts";
import { at } from "../at.ts";

const API_KEY = "smithy.api#httpApiKeyAuth";

/**
 * An API key with a scheme is sent in a header.
 *
 * @see https://smithy.io/2.0/spec/authentication-traits.html#httpapikeyauth-trait
 */
export function httpApiKeyAuthTraitRule(model: Model, report: Report): void {
  for (const service of shapesWithTrait(model, API_KEY)) {
    const value = service.traits.get(API_KEY);
    const location = nodeProperty(value, "in");
    if (nodeProperty(value, "scheme") === undefined || location === "header") continue;
    report("HttpApiKeyAuthTrait", { location: String(location) }, at(service, API_KEY));
  }
}
