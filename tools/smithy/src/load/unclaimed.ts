import type { Report } from "../diagnostics.ts";
import type { ShapeId } from "../model/shape-id.ts";
import type { Shape } from "../model/shapes.ts";
import type { ShapeDeclaration } from "./declaration.ts";
import type { TraitTable } from "./traits.ts";

/** Traits that are applied to what does not exist. */
export function reportUnclaimed(
  traits: TraitTable,
  shapes: ReadonlyMap<ShapeId, Shape>,
  definitions: ReadonlyMap<ShapeId, readonly ShapeDeclaration[]>,
  report: Report,
): void {
  for (const [target, stated] of traits) {
    if (shapes.has(target)) continue;
    const root = target.split("$", 1)[0] ?? target;
    if (definitions.has(root) && !shapes.has(root)) continue; // Reported when it was built.
    for (const { trait, location } of stated.statements) {
      report("Model/apply-to-unknown", { trait: traitName(trait.id), shape: target }, location);
    }
  }
}

/** How a diagnostic names a trait: without the namespace of the prelude. */
function traitName(id: ShapeId): string {
  return id.startsWith("smithy.api#") ? id.slice("smithy.api#".length) : id;
}
