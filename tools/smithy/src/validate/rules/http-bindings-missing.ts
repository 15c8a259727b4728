import type { Report } from "../../diagnostics.ts";
import { operationsOf } from "../../knowledge/operations.ts";
import { protocolHonours, protocolsOf } from "../../knowledge/protocols.ts";
import { shapesOfType, shapesWithTrait } from "../../knowledge/user-shapes.ts";
import type { Model } from "../../model/model.ts";
import { at } from "../at.ts";

const HTTP = "smithy.api#http";

/**
 * Where a protocol or another operation of the service uses `@http`, every operation has it.
 *
 * @see https://smithy.io/2.0/spec/http-bindings.html#http-trait
 */
export function httpBindingsMissingRule(model: Model, report: Report): void {
  // A model that binds nothing to HTTP may be served by something else altogether.
  if (shapesWithTrait(model, HTTP).length === 0) return;
  for (const service of shapesOfType(model, "service")) {
    const operations = operationsOf(model, service.id);
    const without = operations.filter(({ traits }) => !traits.has(HTTP));
    if (without.length === 0) continue;
    const protocol = protocolsOf(model, service.id).find((id) => protocolHonours(model, id, HTTP));
    if (protocol === undefined && without.length === operations.length) continue;
    for (const operation of without) {
      if (protocol === undefined) {
        report("HttpBindingsMissing", { service: service.id }, at(operation));
      } else {
        const parameters = { service: service.id, protocol };
        report("HttpBindingsMissing/protocol", parameters, at(operation));
      }
    }
  }
}
