import type { Report } from "../../diagnostics.ts";
import { identifiers } from "../../knowledge/identifiers.ts";
import { isNoProperty, propertyOf } from "../../knowledge/properties.ts";
import { shapesOfType } from "../../knowledge/user-shapes.ts";
import type { Model } from "../../model/model.ts";
import { type ShapeId, shapeName } from "../../model/shape-id.ts";
import type {
  MemberShape,
  OperationShape,
  ResourceShape,
  StructureShape,
} from "../../model/shapes.ts";
import { at } from "../at.ts";

const NESTED = "smithy.api#nestedProperties";

/**
 * What instance operations take and give are properties of their resource, and each property is
 * taken or given by one of them.
 *
 * @see https://smithy.io/2.0/spec/service-types.html#resource-properties
 */
export function resourceOperationInputOutputRule(model: Model, report: Report): void {
  for (const resource of shapesOfType(model, "resource")) {
    if (resource.properties.size === 0) continue;
    const used = new Set<string>();
    for (const [lifecycle, operation] of operationsWithProperties(model, resource)) {
      for (const side of ["input", "output"] as const) {
        checkSide(model, resource, lifecycle, operation, side, used, report);
      }
    }
    for (const property of resource.properties.keys()) {
      if (used.has(property)) continue;
      report("ResourceOperationInputOutput/unused", { property }, at(resource));
    }
  }
}

/** Create and the instance operations, with what the resource calls them. */
function operationsWithProperties(
  model: Model,
  { lifecycle, operations }: ResourceShape,
): readonly (readonly [string, OperationShape])[] {
  const named = (["put", "create", "read", "update", "delete"] as const).map(
    (name): readonly [string, ShapeId | undefined] => [name, lifecycle.get(name)],
  );
  const others = operations.map((id): readonly [string, ShapeId] => [shapeName(id), id]);
  return [...named, ...others].flatMap(([name, id]) => {
    const operation = id === undefined ? undefined : model.shapes.get(id);
    return operation?.type === "operation" ? [[name, operation] as const] : [];
  });
}

function checkSide(
  model: Model,
  resource: ResourceShape,
  lifecycle: string,
  operation: OperationShape,
  side: "input" | "output",
  used: Set<string>,
  report: Report,
): void {
  const top = structureOf(model, operation[side]);
  if (top === undefined) return;
  const nested = [...top.members.values()].find(({ traits }) => traits.has(NESTED));
  const structure = nested === undefined ? top : structureOf(model, nested.target);
  if (structure === undefined) return;
  const bound = new Set(identifiers(resource, structure).values());
  if (nested !== undefined) {
    for (const member of identifiers(resource, top).values()) bound.add(member);
  }

  const named = new Map<string, MemberShape[]>();
  for (const member of structure.members.values()) {
    const property = propertyOf(member);
    if (isNoProperty(model, member)) {
      used.add(property);
      continue;
    }
    if (bound.has(member)) continue;
    named.set(property, [...(named.get(property) ?? []), member]);
    const target = resource.properties.get(property);
    if (target === undefined) {
      const parameters = { member: member.name, resource: resource.id };
      report("ResourceOperationInputOutput/no-property", parameters, at(member));
      continue;
    }
    used.add(property);
    if (member.target !== target) {
      const parameters = { target, lifecycle, resource: resource.id, property };
      report("ResourceOperationInputOutput/target", parameters, at(member));
    }
  }
  for (const [property, members] of named) {
    if (members.length < 2) continue;
    const names = members.map(({ name }) => name).toSorted();
    const parameters = { property, members: names.join(", ") };
    report("ResourceOperationInputOutput/conflict", parameters, at(structure));
  }
}

function structureOf(model: Model, id: ShapeId): StructureShape | undefined {
  const shape = model.shapes.get(id);
  return shape?.type === "structure" ? shape : undefined;
}
