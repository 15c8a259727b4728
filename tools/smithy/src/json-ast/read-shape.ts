import type {
  MemberDeclaration,
  Reference,
  ShapeDeclaration,
  TraitDeclaration,
} from "../load/declaration.ts";
import { nodeProperty, type NodeObject, type NodeValue } from "../model/node.ts";
import { isAbsoluteShapeId, memberId, type ShapeId } from "../model/shape-id.ts";
import { suggest } from "../suggest.ts";
import { isDeclaredType, PROPERTIES, type DeclaredType } from "./properties.ts";
import { readReference, readReferences, readTarget, readTraits } from "./read-parts.ts";
import {
  objectAt,
  placeOf,
  pointerTo,
  reportAdditional,
  shapeIdAt,
  stringAt,
  type Path,
  type Reader,
} from "./reader.ts";

/** Where what is read goes to. */
interface Output {
  readonly shapes: ShapeDeclaration[];
  readonly applies: TraitDeclaration[];
}

/** @see https://smithy.io/2.0/spec/json-ast.html#shapes-property */
export function readShape(
  modelReader: Reader,
  id: string,
  value: NodeValue,
  { shapes, applies }: Output,
): void {
  const path = ["shapes", id];
  if (shapeIdAt(modelReader, path, id, true) === undefined) return;
  const reader: Reader = { ...modelReader, shape: id };
  const shape = objectAt(reader, path, value);
  if (shape === undefined) return;
  const typeValue = nodeProperty(shape, "type");
  if (typeValue === undefined) {
    reader.report("Model/missing-property", { property: "type" }, placeOf(reader, path));
    return;
  }
  const type = stringAt(reader, [...path, "type"], typeValue);
  if (type === undefined) return;
  if (type === "apply") {
    reportAdditional(reader, path, shape, APPLY);
    applies.push(...readTraits(reader, [...path, "traits"], id, nodeProperty(shape, "traits")));
  } else if (!isDeclaredType(type)) {
    const suggestion = suggest(type, [...Object.keys(PROPERTIES), "apply"]);
    reader.report("Model/invalid-shape-type", { type, suggestion }, placeOf(reader, path));
  } else if (id.includes("$")) {
    reader.report("Model/shape-id-with-member", { type, id }, placeOf(reader, path));
  } else {
    shapes.push(readDeclaration(reader, id, type, shape));
  }
}

const APPLY: ReadonlySet<string> = new Set(["type", "traits"]);

const MEMBER: ReadonlySet<string> = new Set(["target", "traits"]);

/** The names of a type's properties, those among them that every shape has. */
const NAMES: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  Object.entries(PROPERTIES).map(([type, kinds]) => [
    type,
    new Set(["type", "traits", "mixins", ...kinds.keys()]),
  ]),
);

function readDeclaration(
  reader: Reader,
  id: ShapeId,
  type: DeclaredType,
  shape: NodeObject,
): ShapeDeclaration {
  const path = ["shapes", id];
  const mixins = nodeProperty(shape, "mixins");
  const members: MemberDeclaration[] = [];
  const references = new Map<string, readonly Reference[]>();
  const referenceMaps = new Map<string, ReadonlyMap<string, Reference>>();
  const values: Record<string, NodeValue> = {};
  for (const [property, kind] of PROPERTIES[type]) {
    const value = nodeProperty(shape, property);
    if (value === undefined) continue;
    const valuePath = [...path, property];
    switch (kind) {
      case "member":
        members.push(...readMember(reader, valuePath, property, value));
        break;
      case "members":
        members.push(...readMembers(reader, valuePath, value));
        break;
      case "reference": {
        const reference = readReference(reader, valuePath, value);
        if (reference !== undefined) references.set(property, [reference]);
        break;
      }
      case "references":
        references.set(property, readReferences(reader, valuePath, value));
        break;
      case "referenceMap":
        referenceMaps.set(property, readReferenceMap(reader, valuePath, value));
        break;
      case "nameMap":
        referenceMaps.set(property, readNameMap(reader, valuePath, value));
        break;
      case "string": {
        const text = stringAt(reader, valuePath, value);
        if (text !== undefined) values[property] = text;
        break;
      }
      default:
        kind satisfies never;
    }
  }
  reportAdditional(reader, path, shape, NAMES.get(type) ?? new Set());
  return {
    type,
    id,
    traits: readTraits(reader, [...path, "traits"], id, nodeProperty(shape, "traits")),
    members,
    mixins: mixins === undefined ? [] : readReferences(reader, [...path, "mixins"], mixins),
    references,
    referenceMaps,
    values,
    location: pointerTo(reader, path),
  };
}

function readMembers(reader: Reader, path: Path, value: NodeValue): MemberDeclaration[] {
  return Object.entries(objectAt(reader, path, value) ?? {}).flatMap(([name, member]) =>
    readMember(reader, [...path, name], name, member),
  );
}

/** One member, or none where there is no reading it. */
function readMember(
  reader: Reader,
  path: Path,
  name: string,
  value: NodeValue,
): MemberDeclaration[] {
  const id = memberId(reader.shape ?? "", name);
  if (!isAbsoluteShapeId(id)) {
    reader.report("Model/invalid-member-name", { name }, placeOf(reader, path, true));
    return [];
  }
  const memberReader: Reader = { ...reader, shape: id };
  const member = objectAt(memberReader, path, value);
  if (member === undefined) return [];
  reportAdditional(memberReader, path, member, MEMBER);
  return [
    {
      name,
      target: readTarget(memberReader, path, member),
      traits: readTraits(memberReader, [...path, "traits"], id, nodeProperty(member, "traits")),
      isElided: false,
      location: pointerTo(reader, path),
    },
  ];
}

function readReferenceMap(reader: Reader, path: Path, value: NodeValue): Map<string, Reference> {
  const references = new Map<string, Reference>();
  for (const [name, element] of Object.entries(objectAt(reader, path, value) ?? {})) {
    const reference = readReference(reader, [...path, name], element);
    if (reference !== undefined) references.set(name, reference);
  }
  return references;
}

function readNameMap(reader: Reader, path: Path, value: NodeValue): Map<string, Reference> {
  const names = new Map<string, Reference>();
  for (const [id, element] of Object.entries(objectAt(reader, path, value) ?? {})) {
    const namePath = [...path, id];
    const name = stringAt(reader, namePath, element);
    if (name === undefined || shapeIdAt(reader, namePath, id, true) === undefined) continue;
    names.set(id, { id: name, location: pointerTo(reader, namePath) });
  }
  return names;
}
