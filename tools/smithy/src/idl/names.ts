import { compareIgnoringCase, shapeIdParts, type ShapeId } from "../model/shape-id.ts";
import type { Model } from "../model/model.ts";

const PRELUDE = "smithy.api";

/** The names of a file: what it may call shapes, and what it has to import for that. */
export interface Names {
  readonly model: Model;
  readonly namespace: string | undefined;
  /** Name → the id that it is imported from. */
  readonly imports: Map<string, ShapeId>;
}

/**
 * The shortest reference to a shape that no other shape answers to: a name of the file's namespace
 * goes before one that is imported, and that before one of the prelude.
 *
 * @see https://smithy.io/2.0/spec/idl.html#relative-shape-id-resolution
 */
export function reference(names: Names, id: ShapeId): string {
  const { namespace, name, member } = shapeIdParts(id);
  const relative = member === undefined ? name : `${name}$${member}`;
  if (namespace === names.namespace) return relative;
  const isLocal = names.model.shapes.has(`${names.namespace}#${name}`);
  if (namespace === PRELUDE) return isLocal || names.imports.has(name) ? id : relative;
  // What the prelude knows under the name would have to be written out everywhere else.
  if (isLocal || isPublicPrelude(names.model, name)) return id;
  const imported = names.imports.get(name) ?? `${namespace}#${name}`;
  names.imports.set(name, imported);
  return imported === `${namespace}#${name}` ? relative : id;
}

function isPublicPrelude({ shapes }: Model, name: string): boolean {
  const shape = shapes.get(`${PRELUDE}#${name}`);
  return shape !== undefined && !shape.traits.has("smithy.api#private");
}

/** The `use` statements of a file, sorted. */
export function useStatements({ imports }: Names): readonly string[] {
  return [...imports.values()].toSorted(compareIgnoringCase).map((id) => `use ${id}`);
}
