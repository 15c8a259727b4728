import type { Report } from "../../diagnostics.ts";
import { authSchemes } from "../../knowledge/auth-schemes.ts";
import { shapesOfType } from "../../knowledge/user-shapes.ts";
import type { Model } from "../../model/model.ts";
import { at } from "../at.ts";

/**
 * A service with several authentication schemes says which of them comes first.
 *
 * @see https://smithy.io/2.0/spec/authentication-traits.html#auth-trait
 */
export function serviceAuthDefinitionsRule(model: Model, report: Report): void {
  for (const service of shapesOfType(model, "service")) {
    if (service.traits.has("smithy.api#auth") || authSchemes(model, service).length < 2) continue;
    report("ServiceAuthDefinitions", {}, at(service));
  }
}
