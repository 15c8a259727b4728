import type { Report } from "../../diagnostics.ts";
import { parseUriPattern } from "../../knowledge/uri-pattern.ts";
import { shapesWithTrait } from "../../knowledge/user-shapes.ts";
import type { Model } from "../../model/model.ts";
import { nodeProperty } from "../../model/node.ts";
import type { OperationShape } from "../../model/shapes.ts";
import { at, ticked, withType } from "../at.ts";

const HTTP = "smithy.api#http";
const HTTP_LABEL = "smithy.api#httpLabel";

/**
 * Each label of a URI has a member of the input, and each such member its label.
 *
 * @see https://smithy.io/2.0/spec/http-bindings.html#httplabel-trait
 */
export function httpLabelTraitRule(model: Model, report: Report): void {
  for (const operation of shapesWithTrait(model, HTTP)) {
    const uri = nodeProperty(operation.traits.get(HTTP), "uri");
    if (operation.type === "operation" && typeof uri === "string") {
      checkOperation(model, operation, uri, report);
    }
  }
}

function checkOperation(
  model: Model,
  operation: OperationShape,
  uri: string,
  report: Report,
): void {
  const labels = new Map<string, boolean>();
  for (const segment of parseUriPattern(uri).segments) {
    if (segment.type === "label") labels.set(segment.name, segment.isGreedy);
  }
  const unbound = new Set(labels.keys());
  const input = model.shapes.get(operation.input);
  for (const member of input?.type === "structure" ? input.members.values() : []) {
    if (!member.traits.has(HTTP_LABEL)) continue;
    const label = member.traits.get("smithy.api#resourceIdentifier") ?? member.name;
    const name = labels.has(member.name) ? member.name : String(label);
    unbound.delete(name);
    const isGreedy = labels.get(name);
    const parameters = { member: member.name, operation: operation.id };
    if (isGreedy === undefined) {
      report("HttpLabelTrait/no-label", parameters, at(member, HTTP_LABEL));
      continue;
    }
    const target = model.shapes.get(member.target);
    if (isGreedy && target !== undefined && target.type !== "string" && target.type !== "enum") {
      const place = at(member, HTTP_LABEL);
      report("HttpLabelTrait/greedy", { ...parameters, target: withType(target) }, place);
    }
  }
  if (unbound.size > 0) {
    const parameters = { input: operation.input, labels: ticked([...unbound].toSorted()) };
    report("HttpLabelTrait", parameters, at(operation, HTTP));
  }
}
