import type { Report } from "../diagnostics.ts";
import type { ShapeId } from "../model/shape-id.ts";
import type { Declarations, ShapeDeclaration, TraitDeclaration } from "./declaration.ts";

const TRAIT = "smithy.api#trait";

/** Reports `use` statements that lead nowhere, and shapes that are used as traits but are none. */
export function checkUses(
  all: readonly Declarations[],
  definitionOf: (id: ShapeId) => ShapeDeclaration | undefined,
  report: Report,
): void {
  const applied = new Set<ShapeId>();
  const note = ({ trait }: TraitDeclaration): void => {
    applied.add(trait.id);
  };
  for (const { scope, shapes, applies } of all) {
    for (const { id, location } of scope?.uses.values() ?? []) {
      if (definitionOf(id) === undefined) report("Model/unknown-use", { shape: id }, location);
    }
    applies.forEach(note);
    for (const { traits, members } of shapes) {
      traits.forEach(note);
      for (const member of members) member.traits.forEach(note);
    }
  }
  const lateTraits = new Set<ShapeId>();
  for (const { applies } of all) {
    for (const { trait, target } of applies) if (trait.id === TRAIT) lateTraits.add(target);
  }
  for (const id of applied) {
    const definition = definitionOf(id);
    if (definition === undefined || lateTraits.has(id)) continue;
    if (definition.traits.some(({ trait }) => trait.id === TRAIT)) continue;
    report("Model/not-a-trait", { shape: id }, { shape: id, location: definition.location });
  }
}
