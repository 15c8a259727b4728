import type { Report } from "../../diagnostics.ts";
import { shapesWithTrait } from "../../knowledge/user-shapes.ts";
import type { Model } from "../../model/model.ts";
import { nodeProperty } from "../../model/node.ts";
import type { OperationShape } from "../../model/shapes.ts";
import { at, ticked } from "../at.ts";

const ENDPOINT = "smithy.api#endpoint";
const HOST_LABEL = "smithy.api#hostLabel";
// RFC 3986 `host`, as a name of labels of 63 characters at most.
const HOST = /^[a-zA-Z0-9][a-zA-Z0-9-]{0,62}(\.[a-zA-Z0-9-]{1,63})*\.?$/;
const LABEL = /\{([^{}]*)\}/g;

/**
 * A host prefix expands to a host, and each of its labels has a member of the input.
 *
 * @see https://smithy.io/2.0/spec/endpoint-traits.html#hostlabel-trait
 */
export function hostLabelTraitRule(model: Model, report: Report): void {
  for (const operation of shapesWithTrait(model, ENDPOINT)) {
    const prefix = nodeProperty(operation.traits.get(ENDPOINT), "hostPrefix");
    if (operation.type !== "operation" || typeof prefix !== "string") continue;
    const expanded = prefix.replaceAll(LABEL, "foo");
    const place = at(operation, ENDPOINT);
    if (!HOST.test(expanded)) report("HostLabelTrait/host", { prefix, expanded }, place);
    checkLabels(model, operation, prefix, report);
  }
}

function checkLabels(
  model: Model,
  operation: OperationShape,
  prefix: string,
  report: Report,
): void {
  const labels = new Set([...prefix.matchAll(LABEL)].map(([, name]) => name ?? ""));
  const unbound = new Set(labels);
  const place = at(operation, ENDPOINT);
  if (labels.size > 0 && !prefix.endsWith(".")) report("HostLabelTrait/period", {}, place);
  const input = model.shapes.get(operation.input);
  for (const member of input?.type === "structure" ? input.members.values() : []) {
    if (!member.traits.has(HOST_LABEL)) continue;
    unbound.delete(member.name);
    if (labels.has(member.name)) continue;
    const parameters = { member: member.name, operation: operation.id };
    report("HostLabelTrait/no-label", parameters, at(member, HOST_LABEL));
  }
  if (unbound.size > 0) {
    const parameters = { input: operation.input, labels: ticked([...unbound].toSorted()) };
    report("HostLabelTrait", parameters, place);
  }
}
