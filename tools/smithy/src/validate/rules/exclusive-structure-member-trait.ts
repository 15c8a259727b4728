import type { Report } from "../../diagnostics.ts";
import { appliedTraits, shapesWithTrait } from "../../knowledge/user-shapes.ts";
import { membersOf, type Model } from "../../model/model.ts";
import { nodeProperty } from "../../model/node.ts";
import type { ShapeId } from "../../model/shape-id.ts";
import type { Shape } from "../../model/shapes.ts";
import { at, ticked, traitName } from "../at.ts";

/**
 * A structurally exclusive trait is on one member of a structure, or on the target of one.
 *
 * @see https://smithy.io/2.0/spec/model.html#structurally-exclusive-traits
 */
export function exclusiveStructureMemberTraitRule(model: Model, report: Report): void {
  for (const trait of appliedTraits(model)) {
    const value = model.shapes.get(trait)?.traits.get("smithy.api#trait");
    const exclusive = nodeProperty(value, "structurallyExclusive");
    if (exclusive === "member") checkMembers(model, trait, report);
    else if (exclusive === "target") checkTargets(model, trait, report);
  }
}

function checkMembers(model: Model, trait: ShapeId, report: Report): void {
  const containers = new Set<Shape>();
  for (const shape of shapesWithTrait(model, trait)) {
    if (shape.type !== "member") continue;
    const container = model.shapes.get(shape.container);
    if (container?.type === "structure") containers.add(container);
  }
  for (const container of containers) {
    const names = membersOf(container).filter((member) => member.traits.has(trait));
    if (names.length < 2) continue;
    const members = ticked(names.map(({ name }) => name).toSorted());
    const parameters = { trait: traitName(trait), members };
    report("ExclusiveStructureMemberTrait/member", parameters, at(container));
  }
}

function checkTargets(model: Model, trait: ShapeId, report: Report): void {
  const containers = new Map<Shape, string[]>();
  const marked = new Set(shapesWithTrait(model, trait).map(({ id }) => id));
  for (const shape of model.shapes.values()) {
    if (shape.type !== "member" || !marked.has(shape.target)) continue;
    const container = model.shapes.get(shape.container);
    if (container?.type !== "structure") continue;
    const names = containers.get(container) ?? [];
    names.push(shape.name);
    containers.set(container, names);
  }
  for (const [container, names] of containers) {
    if (names.length < 2) continue;
    const parameters = { trait: traitName(trait), members: ticked(names.toSorted()) };
    report("ExclusiveStructureMemberTrait/target", parameters, at(container));
  }
}
