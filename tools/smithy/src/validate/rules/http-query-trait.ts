import type { Report } from "../../diagnostics.ts";
import { parseUriPattern } from "../../knowledge/uri-pattern.ts";
import { shapesWithTrait } from "../../knowledge/user-shapes.ts";
import { membersOf, type Model } from "../../model/model.ts";
import { nodeProperty } from "../../model/node.ts";
import type { Shape } from "../../model/shapes.ts";
import { at, ticked } from "../at.ts";

const HTTP = "smithy.api#http";
const HTTP_QUERY = "smithy.api#httpQuery";

/**
 * A query parameter is bound once, and is not part of the URI already.
 *
 * @see https://smithy.io/2.0/spec/http-bindings.html#httpquery-trait
 */
export function httpQueryTraitRule(model: Model, report: Report): void {
  const containers = new Map<Shape, ReadonlyMap<string, readonly string[]>>();
  for (const member of shapesWithTrait(model, HTTP_QUERY)) {
    const container = member.type === "member" ? model.shapes.get(member.container) : undefined;
    if (container !== undefined && !containers.has(container)) {
      containers.set(container, parametersOf(container));
    }
  }
  for (const [container, parameters] of containers) {
    for (const [name, members] of parameters) {
      if (members.length < 2) continue;
      const conflict = { name, members: ticked(members.toSorted()) };
      report("HttpQueryTrait/conflict", conflict, at(container));
    }
  }
  if (containers.size > 0) checkLiterals(model, containers, report);
}

function parametersOf(container: Shape): ReadonlyMap<string, readonly string[]> {
  const parameters = new Map<string, string[]>();
  for (const member of membersOf(container)) {
    const name = member.traits.get(HTTP_QUERY);
    if (typeof name !== "string") continue;
    parameters.set(name, [...(parameters.get(name) ?? []), member.name]);
  }
  return parameters;
}

function checkLiterals(
  model: Model,
  containers: ReadonlyMap<Shape, ReadonlyMap<string, readonly string[]>>,
  report: Report,
): void {
  for (const operation of shapesWithTrait(model, HTTP)) {
    const uri = nodeProperty(operation.traits.get(HTTP), "uri");
    if (operation.type !== "operation" || typeof uri !== "string") continue;
    const input = model.shapes.get(operation.input);
    const parameters = input && containers.get(input);
    if (input === undefined || parameters === undefined) continue;
    for (const name of parseUriPattern(uri).query.keys()) {
      if (!parameters.has(name)) continue;
      const conflict = { name, operation: operation.id, uri };
      report("HttpQueryTrait/literal", conflict, at(input));
    }
  }
}
