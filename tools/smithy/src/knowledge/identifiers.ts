import type { Model } from "../model/model.ts";
import type { ShapeId } from "../model/shape-id.ts";
import type { MemberShape, ResourceShape, StructureShape } from "../model/shapes.ts";

/** Identifier name → the member of a structure that gives it. @public */
export type IdentifierBindings = ReadonlyMap<string, MemberShape>;

/**
 * Which members of a structure give the identifiers of a resource: those with
 * `@resourceIdentifier`, else required ones of the same name and target.
 *
 * @see https://smithy.io/2.0/spec/resource-traits.html#resourceidentifier-trait
 * @public
 */
export function identifiers(
  resource: ResourceShape,
  structure: StructureShape,
): IdentifierBindings {
  const bindings = new Map<string, MemberShape>();
  for (const member of structure.members.values()) {
    const target = resource.identifiers.get(member.name);
    if (target === member.target && member.traits.has("smithy.api#required")) {
      bindings.set(member.name, member);
    }
  }
  for (const member of structure.members.values()) {
    const name = member.traits.get("smithy.api#resourceIdentifier");
    if (typeof name === "string" && resource.identifiers.has(name)) bindings.set(name, member);
  }
  return bindings;
}

/** The services and resources that bind a resource. @public */
export function parentsOf(model: Model, resource: ShapeId): readonly ShapeId[] {
  const parents: ShapeId[] = [];
  for (const shape of model.shapes.values()) {
    if (shape.type !== "service" && shape.type !== "resource") continue;
    if (shape.resources.includes(resource)) parents.push(shape.id);
  }
  return parents;
}
