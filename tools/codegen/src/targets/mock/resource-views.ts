import {
  identifiers,
  type MemberShape,
  type Model,
  nodeProperty,
  type ResourceShape,
  shapeName,
  type StructureShape,
} from "@tsmith/smithy";
import { shapeAtPath } from "../../view/pagination.ts";
import type { OperationView, ServiceView } from "../../view/service-view.ts";

/** How a structure holds the identifiers and properties of a resource. @internal */
export type ResourceView = {
  /** Member names from the outside in; absent where it is the structure itself. */
  readonly path?: readonly string[];
  /** Member → the identifier or property that it stands for, where that has another name. */
  readonly names?: Readonly<Record<string, string>>;
};

/** What errors call a resource: `ResourceNotFound: City`. @internal */
export function resourceName({ id }: ResourceShape): string {
  return shapeName(id).replace(/(?<=.)Resource$/, "");
}

/** Where an input has the properties of a resource. @internal */
export function viewOfInput(
  { model }: ServiceView,
  resource: ResourceShape,
  { input }: OperationView,
): ResourceView {
  if (input === undefined) return {};
  const path = nestedProperties(input);
  return view(path, input, propertiesAt(model, input, path), givenIdentifiers(resource, input));
}

/**
 * Where an output describes an instance: the member with `@nestedProperties`, the output itself if
 * it has the resource's identifiers, else the only structure in it that has, or the only one.
 *
 * @see https://smithy.io/2.0/spec/resource-traits.html#nestedproperties-trait
 * @internal
 */
export function viewOfOutput(
  { model }: ServiceView,
  resource: ResourceShape,
  { output }: OperationView,
): ResourceView {
  if (output === undefined) return {};
  const path = describedAt(model, resource, output);
  const described = propertiesAt(model, output, path);
  return view(path, described, described, toldIdentifiers(model, resource, described));
}

/** Identifier → the member of an input that gives it. @internal */
export function givenIdentifiers(
  resource: ResourceShape,
  structure: StructureShape | undefined,
): ReadonlyMap<string, string> {
  if (structure === undefined) return new Map();
  const bound = identifiers(resource, structure);
  const found = new Map<string, string>();
  for (const name of resource.identifiers.keys()) {
    const member = bound.get(name) ?? structure.members.get(name);
    if (member !== undefined) found.set(name, member.name);
  }
  return found;
}

/**
 * Identifier → the member of a structure that describes an instance. Models need not say which it
 * is: where no member has the name, it is the only one with the identifier's shape, or the one that
 * is called as the identifier ends. An identifier is a text.
 *
 * @internal
 */
export function toldIdentifiers(
  model: Model,
  resource: ResourceShape,
  structure: StructureShape | undefined,
): ReadonlyMap<string, string> {
  const isText = ({ target }: MemberShape): boolean =>
    ["string", "enum"].includes(model.shapes.get(target)?.type ?? "");
  const members = [...(structure?.members.values() ?? [])].filter(isText);
  const named = [...givenIdentifiers(resource, structure)].filter(([, name]) =>
    members.some((member) => member.name === name),
  );
  const found = new Map(named);
  for (const [name, target] of resource.identifiers) {
    if (found.has(name)) continue;
    const free = members.filter((member) => ![...found.values()].includes(member.name));
    const ofShape = target.startsWith("smithy.api#")
      ? []
      : free.filter((member) => member.target === target);
    const [only] = ofShape;
    const member =
      free.find((other) => other.name.toLowerCase() === name.toLowerCase()) ??
      (ofShape.length === 1 ? only : undefined) ??
      free.find((other) => isEndOf(other.name, name, resource));
    if (member !== undefined) found.set(name, member.name);
  }
  return found;
}

/** `id` for `cityIdentifier`, `CityId` for `identifier`. */
function isEndOf(member: string, identifier: string, resource: ResourceShape): boolean {
  const [end] = /(?:id|name|arn)$/i.exec(identifier.replace(/identifier$/i, "id")) ?? [];
  if (end === undefined) return false;
  const wanted = [end, `${resourceName(resource)}${end}`].map((text) => text.toLowerCase());
  return wanted.includes(member.toLowerCase());
}

function view(
  path: readonly string[],
  outer: StructureShape,
  inner: StructureShape,
  found: ReadonlyMap<string, string>,
): ResourceView {
  const names = { ...propertyNames(outer, found), ...propertyNames(inner, found) };
  return {
    ...(path.length > 0 && { path }),
    ...(Object.keys(names).length > 0 && { names }),
  };
}

/**
 * Member → the identifier or property that it stands for, where that has another name.
 *
 * @see https://smithy.io/2.0/spec/resource-traits.html#property-trait
 * @internal
 */
export function propertyNames(
  { members }: StructureShape,
  found: ReadonlyMap<string, string>,
): Readonly<Record<string, string>> {
  const names = new Map<string, string>();
  for (const { name, traits } of members.values()) {
    const property = nodeProperty(traits.get("smithy.api#property"), "name");
    if (typeof property === "string") names.set(name, property);
  }
  for (const [identifier, member] of found) names.set(member, identifier);
  return Object.fromEntries([...names].filter(([member, name]) => member !== name));
}

function describedAt(
  model: Model,
  resource: ResourceShape,
  output: StructureShape,
): readonly string[] {
  const nested = nestedProperties(output);
  if (nested.length > 0 || isTold(model, resource, output)) return nested;
  const structures = [...output.members.values()].flatMap(({ name, target }) => {
    const shape = model.shapes.get(target);
    return shape?.type === "structure" ? [{ name, shape }] : [];
  });
  const identified = structures.filter(({ shape }) => isTold(model, resource, shape));
  const [only] = identified.length > 0 ? identified : structures;
  const isOnly =
    Math.max(identified.length, 1) === 1 && (identified.length === 1 || structures.length === 1);
  return isOnly && only !== undefined ? [only.name] : [];
}

/** Whether a structure tells the last identifier, which is the resource's own. */
function isTold(model: Model, resource: ResourceShape, structure: StructureShape): boolean {
  const own = [...resource.identifiers.keys()].at(-1);
  return own === undefined || toldIdentifiers(model, resource, structure).has(own);
}

function nestedProperties({ members }: StructureShape): readonly string[] {
  const nested = [...members.values()].find(({ traits }) =>
    traits.has("smithy.api#nestedProperties"),
  );
  return nested === undefined ? [] : [nested.name];
}

function propertiesAt(
  model: Model,
  structure: StructureShape,
  path: readonly string[],
): StructureShape {
  const shape = shapeAtPath(model, structure, path);
  return shape?.type === "structure" ? shape : structure;
}
