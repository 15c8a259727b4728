import type { Reference, TraitDeclaration } from "../load/declaration.ts";
import { nodeProperty, type NodeValue } from "../model/node.ts";
import { isAbsoluteShapeId, type ShapeId } from "../model/shape-id.ts";
import {
  arrayAt,
  objectAt,
  placeOf,
  pointerWithin,
  shapeIdAt,
  stringAt,
  type Path,
  type Reader,
} from "./reader.ts";

/** @see https://smithy.io/2.0/spec/json-ast.html#applying-traits-to-shapes */
export function readTraits(
  reader: Reader,
  path: Path,
  target: ShapeId,
  value: NodeValue | undefined,
): TraitDeclaration[] {
  const traits: TraitDeclaration[] = [];
  if (value === undefined) return traits;
  for (const [id, traitValue] of Object.entries(objectAt(reader, path, value) ?? {})) {
    if (!isAbsoluteShapeId(id)) {
      shapeIdAt(reader, [...path, id], id, true);
      continue;
    }
    const location = pointerWithin(reader, path, id);
    const trait = { id, location };
    const valueLocation = location;
    traits.push({ target, trait, value: traitValue, valueLocation, isAnnotation: false, location });
  }
  return traits;
}

/** @see https://smithy.io/2.0/spec/json-ast.html#ast-shape-reference */
export function readReference(reader: Reader, path: Path, value: NodeValue): Reference | undefined {
  const object = objectAt(reader, path, value);
  return object === undefined ? undefined : readTarget(reader, path, object);
}

/** The `target` of a reference or member. */
export function readTarget(
  reader: Reader,
  path: Path,
  object: { readonly [key: string]: NodeValue },
): Reference | undefined {
  const value = nodeProperty(object, "target");
  if (value === undefined) {
    reader.report("Model/missing-property", { property: "target" }, placeOf(reader, path));
    return undefined;
  }
  if (typeof value === "string" && isAbsoluteShapeId(value)) {
    return { id: value, location: pointerWithin(reader, path, "target") };
  }
  const targetPath = [...path, "target"];
  const id = stringAt(reader, targetPath, value);
  if (id !== undefined) shapeIdAt(reader, targetPath, id);
  return undefined;
}

export function readReferences(reader: Reader, path: Path, value: NodeValue): Reference[] {
  const references: Reference[] = [];
  for (const [index, element] of (arrayAt(reader, path, value) ?? []).entries()) {
    const reference = readReference(reader, [...path, index], element);
    if (reference !== undefined) references.push(reference);
  }
  return references;
}
