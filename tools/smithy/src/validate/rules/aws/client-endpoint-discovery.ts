import type { Report } from "../../../diagnostics.ts";
import { operationsOf } from "../../../knowledge/operations.ts";
import { shapesWithTrait } from "../../../knowledge/user-shapes.ts";
import type { Model } from "../../../model/model.ts";
import { nodeString } from "../../../model/node.ts";
import { shapeName } from "../../../model/shape-id.ts";
import type { OperationShape, ServiceShape } from "../../../model/shapes.ts";
import { at } from "../../at.ts";
import { endpointOperation } from "./endpoint-operation.ts";

const SERVICE = "aws.api#clientEndpointDiscovery";
const OPERATION = "aws.api#clientDiscoveredEndpoint";

/**
 * A service whose clients ask it for endpoints has an operation that says them, an error for those
 * that are out of date, and operations that use them.
 *
 * @see https://smithy.io/2.0/aws/aws-core.html#client-endpoint-discovery
 */
export function clientEndpointDiscoveryRule(model: Model, report: Report): void {
  const services = shapesWithTrait(model, SERVICE).filter((shape) => shape.type === "service");
  for (const service of services) checkService(model, service, report);
  for (const operation of shapesWithTrait(model, OPERATION)) {
    if (operation.type === "operation") checkOperation(model, operation, services, report);
  }
}

function checkService(model: Model, service: ServiceShape, report: Report): void {
  const trait = service.traits.get(SERVICE);
  if (nodeString(trait, "error") === undefined) {
    const place = { ...at(service, SERVICE), idSuffix: "MissingErrorDefinition" };
    report("ClientEndpointDiscovery/no-error", {}, place);
  }
  const operations = operationsOf(model, service.id);
  const id = nodeString(trait, "operation") ?? "";
  const operation = model.shapes.get(id);
  if (operation?.type === "operation") endpointOperation(model, operation, report);
  if (!operations.some((one) => one.id === id)) {
    const place = { ...at(service), idSuffix: `UnboundOperation.${shapeName(id)}` };
    report("ClientEndpointDiscovery/unbound", { operation: id, service: service.id }, place);
  }
  if (operation?.type !== "operation" || !operations.some(({ traits }) => traits.has(OPERATION))) {
    const place = { ...at(service), idSuffix: "NoOperations" };
    report("ClientEndpointDiscovery/unused", { service: service.id, trait: OPERATION }, place);
  }
}

function checkOperation(
  model: Model,
  operation: OperationShape,
  services: readonly ServiceShape[],
  report: Report,
): void {
  const bound = services.filter(({ id, traits }) => {
    const endpoint = model.shapes.get(nodeString(traits.get(SERVICE), "operation") ?? "");
    return endpoint?.type === "operation" && operationsOf(model, id).includes(operation);
  });
  const parameters = { operation: operation.id, trait: OPERATION };
  if (bound.length === 0) {
    report(
      "ClientEndpointDiscovery/no-service",
      { ...parameters, serviceTrait: SERVICE },
      at(operation),
    );
  }
  for (const service of bound) {
    const error = nodeString(service.traits.get(SERVICE), "error");
    if (error === undefined || model.shapes.get(error)?.type !== "structure") continue;
    if (operation.errors.includes(error)) continue;
    const more = { ...parameters, service: service.id, error };
    report("ClientEndpointDiscovery/error", more, at(operation));
  }
}
