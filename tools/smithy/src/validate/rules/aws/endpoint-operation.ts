import type { Report } from "../../../diagnostics.ts";
import type { Model } from "../../../model/model.ts";
import type { OperationShape, Shape, StructureShape } from "../../../model/shapes.ts";
import { at } from "../../at.ts";
import { inHashOrder } from "../../hash-order.ts";

const INPUT_MEMBERS = ["Operation", "Identifiers"];
const ENDPOINT_MEMBERS = ["Address", "CachePeriodInMinutes"];

/**
 * An operation that says endpoints takes the name of an operation and identifiers, and gives a list
 * of addresses.
 *
 * @see https://smithy.io/2.0/aws/aws-core.html#client-endpoint-discovery
 */
export function endpointOperation(model: Model, operation: OperationShape, report: Report): void {
  const input = model.shapes.get(operation.input);
  if (input?.type === "structure") checkInput(model, operation, input, report);
  const output = model.shapes.get(operation.output);
  if (output?.type === "structure") checkOutput(model, operation, output, report);
}

function checkInput(
  model: Model,
  operation: OperationShape,
  input: StructureShape,
  report: Report,
): void {
  const names = [...input.members.keys()];
  if (names.some((name) => !INPUT_MEMBERS.includes(name))) {
    const parameters = { operation: operation.id, members: inHashOrder(names).join(", ") };
    report("ClientEndpointDiscovery/input", parameters, at(input));
  }
  const name = targetOf(model, input, "Operation");
  if (name !== undefined && name.type !== "string") {
    report("ClientEndpointDiscovery/input-operation", {}, at(name));
  }
  const identifiers = input.members.get("Identifiers");
  if (identifiers === undefined) return;
  const map = model.shapes.get(identifiers.target);
  const value = map?.type === "map" ? model.shapes.get(map.value.target) : undefined;
  if (value?.type !== "string") {
    report("ClientEndpointDiscovery/input-identifiers", {}, at(identifiers));
  }
}

function checkOutput(
  model: Model,
  operation: OperationShape,
  output: StructureShape,
  report: Report,
): void {
  const endpoints = output.members.get("Endpoints");
  if (output.members.size !== 1 || endpoints === undefined) {
    const members = [...output.members.keys()].join(",");
    report("ClientEndpointDiscovery/output", { members }, at(operation));
  }
  if (endpoints === undefined) return;
  const list = model.shapes.get(endpoints.target);
  if (list?.type !== "list" && list?.type !== "set") {
    report("ClientEndpointDiscovery/output-list", {}, at(endpoints));
    return;
  }
  const endpoint = model.shapes.get(list.member.target);
  if (endpoint?.type !== "structure") {
    report("ClientEndpointDiscovery/output-structure", {}, at(list));
  } else checkEndpoint(model, endpoint, report);
}

function checkEndpoint(model: Model, endpoint: StructureShape, report: Report): void {
  const address = endpoint.members.get("Address");
  if (address !== undefined && model.shapes.get(address.target)?.type !== "string") {
    report("ClientEndpointDiscovery/address", {}, at(address));
  }
  const period = endpoint.members.get("CachePeriodInMinutes");
  if (period !== undefined && model.shapes.get(period.target)?.type !== "long") {
    report("ClientEndpointDiscovery/period", {}, at(period));
  }
  const names = [...endpoint.members.keys()];
  const isExact = names.length === ENDPOINT_MEMBERS.length;
  if (!isExact || names.some((name) => !ENDPOINT_MEMBERS.includes(name))) {
    report(
      "ClientEndpointDiscovery/endpoint",
      { members: inHashOrder(names).join(", ") },
      at(endpoint),
    );
  }
}

function targetOf(model: Model, structure: StructureShape, member: string): Shape | undefined {
  return model.shapes.get(structure.members.get(member)?.target ?? "");
}
