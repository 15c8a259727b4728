import type { DiagnosticPlace } from "../diagnostics.ts";
import { traitLocation } from "../model/model.ts";
import type { ShapeId } from "../model/shape-id.ts";
import type { Shape } from "../model/shapes.ts";

/** The place of a shape, or of a trait on it. */
export function at(shape: Shape, trait?: ShapeId): DiagnosticPlace {
  const location = trait === undefined ? shape.location : traitLocation(shape, trait);
  return { shape: shape.id, location };
}

/** How a diagnostic names a trait: without the namespace of the prelude. */
export function traitName(id: ShapeId): string {
  return id.startsWith("smithy.api#") ? id.slice("smithy.api#".length) : id;
}

/** How a diagnostic names a shape with its type. */
export function withType(shape: Shape): string {
  return `(${shape.type}: \`${shape.id}\`)`;
}

/** A list of names, each in backticks. */
export function ticked(names: Iterable<string | number>): string {
  return [...names].map((name) => `\`${name}\``).join(", ");
}
