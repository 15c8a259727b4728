import type { Diagnostic } from "../diagnostic.ts";
import type { Model } from "../model/model.ts";
import type { ShapeId } from "../model/shape-id.ts";
import type { Location, Source } from "../source.ts";

/**
 * The diagnostics by file, in the order of `sources`, and by position; those without a place come
 * first. In JSON the shapes of the model give the order, since finding positions means scanning.
 */
export function inOrder(
  diagnostics: readonly Diagnostic[],
  sources: readonly Source[],
  model: Model | undefined,
): readonly Diagnostic[] {
  if (diagnostics.length < 2) return diagnostics;
  const ranks = new Map(sources.map((source, index) => [source, index]));
  const shapes = new Map<ShapeId, number>();
  for (const id of model?.shapes.keys() ?? []) shapes.set(id, shapes.size);
  const position = (location: Location | undefined, shape: ShapeId | undefined): number =>
    location !== undefined && "start" in location
      ? location.start
      : ((shape === undefined ? undefined : shapes.get(shape)) ?? -1);
  return diagnostics
    .map((diagnostic) => {
      const { location, shape } = diagnostic;
      const rank = location === undefined ? -1 : (ranks.get(location.source) ?? sources.length);
      return { diagnostic, rank, start: position(location, shape) };
    })
    .toSorted((left, right) => left.rank - right.rank || left.start - right.start)
    .map(({ diagnostic }) => diagnostic);
}
