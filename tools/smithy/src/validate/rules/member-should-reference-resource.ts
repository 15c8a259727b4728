import type { Report } from "../../diagnostics.ts";
import { reach } from "../../knowledge/closure.ts";
import { shapesOfType, userShapes } from "../../knowledge/user-shapes.ts";
import type { Model } from "../../model/model.ts";
import { isNodeArray, nodeProperty } from "../../model/node.ts";
import type { ShapeId } from "../../model/shape-id.ts";
import type { MemberShape, Shape } from "../../model/shapes.ts";
import { at, ticked } from "../at.ts";

/**
 * A member that is named and typed like an identifier of a resource says that it refers to it.
 *
 * @see https://smithy.io/2.0/spec/resource-traits.html#references-trait
 */
export function memberShouldReferenceResourceRule(model: Model, report: Report): void {
  const candidates = resourcesByIdentifier(model);
  if (candidates.size === 0) return;
  for (const member of userShapes(model)) {
    if (member.type !== "member") continue;
    const resources = candidates.get(`${member.name} ${member.target}`);
    if (resources === undefined) continue;
    const known = knownResources(model, member);
    const missing = resources.filter((id) => !known.has(id));
    if (missing.length === 0) continue;
    const parameters = { resources: ticked(missing.toSorted()) };
    report("MemberShouldReferenceResource", parameters, at(member));
  }
}

function resourcesByIdentifier(model: Model): ReadonlyMap<string, readonly ShapeId[]> {
  const resources = new Map<string, ShapeId[]>();
  for (const { id, identifiers } of shapesOfType(model, "resource")) {
    for (const [name, target] of identifiers) {
      const key = `${name} ${target}`;
      resources.set(key, [...(resources.get(key) ?? []), id]);
    }
  }
  return resources;
}

/** The resources that the member refers to, or that lead to it, with those that they bind. */
function knownResources(model: Model, member: MemberShape): ReadonlySet<ShapeId> {
  const known = new Set<ShapeId>();
  addReferences(member, known);
  const container = model.shapes.get(member.container);
  if (container !== undefined) addReferences(container, known);
  for (const resource of shapesOfType(model, "resource")) {
    if (!reach(model, resource.id).has(member)) continue;
    known.add(resource.id);
    for (const child of resource.resources) known.add(child);
  }
  return known;
}

function addReferences({ traits }: Shape, known: Set<ShapeId>): void {
  const references = traits.get("smithy.api#references");
  for (const reference of isNodeArray(references) ? references : []) {
    const resource = nodeProperty(reference, "resource");
    if (typeof resource === "string") known.add(resource);
  }
}
