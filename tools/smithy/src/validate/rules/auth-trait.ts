import type { Report } from "../../diagnostics.ts";
import { operationsOf } from "../../knowledge/operations.ts";
import { shapesOfType } from "../../knowledge/user-shapes.ts";
import type { Model } from "../../model/model.ts";
import { isNodeArray } from "../../model/node.ts";
import type { ServiceShape, Shape } from "../../model/shapes.ts";
import { at } from "../at.ts";

const AUTH = "smithy.api#auth";

/**
 * `@auth` names schemes that the service has.
 *
 * @see https://smithy.io/2.0/spec/authentication-traits.html#auth-trait
 */
export function authTraitRule(model: Model, report: Report): void {
  for (const service of shapesOfType(model, "service")) {
    check(service, service, report);
    for (const operation of operationsOf(model, service.id)) check(service, operation, report);
  }
}

function check(service: ServiceShape, shape: Shape, report: Report): void {
  const schemes = shape.traits.get(AUTH);
  if (!isNodeArray(schemes)) return;
  const missing = schemes.filter((id) => typeof id === "string" && !service.traits.has(id));
  if (missing.length === 0) return;
  const parameters = { service: service.id, schemes: missing.toSorted().join(", ") };
  report("AuthTrait", parameters, at(shape, AUTH));
}
