import type { ShapeId } from "../model/shape-id.ts";
import type { Lifecycle, MemberShape, Shape } from "../model/shapes.ts";
import type { ShapeDeclaration } from "./declaration.ts";
import { inheritedLists, inheritedMap, inheritedTraits } from "./mixins.ts";
import { buildMembers, type MemberContext } from "./members.ts";

const LIFECYCLES: readonly Lifecycle[] = ["create", "put", "read", "update", "delete", "list"];
const UNIT = "smithy.api#Unit";

/**
 * The shape that a declaration defines, `mixins` mixed in; `undefined` where too little of it is
 * there to make one.
 */
export function buildShape(
  declaration: ShapeDeclaration,
  mixins: readonly Shape[],
  context: MemberContext,
): Shape | undefined {
  const { id, location } = declaration;
  const stated = context.traits.get(id);
  const base = {
    id,
    ...inheritedTraits(mixins, stated),
    mixins: declaration.mixins.map((mixin) => mixin.id),
    location,
  };
  const list = (name: string): readonly ShapeId[] =>
    inheritedLists(mixins, name, references(declaration, name));
  const map = (name: string): ReadonlyMap<string, ShapeId> =>
    inheritedMap(mixins, name, referenceMap(declaration, name));
  const one = (name: string): ShapeId | undefined =>
    references(declaration, name)[0] ?? inheritedOne(mixins, name);

  switch (declaration.type) {
    case "structure":
    case "union":
    case "enum":
    case "intEnum": {
      const members = buildMembers(declaration, mixins, context);
      if (members.size === 0) reportEmpty(declaration, context);
      return { ...base, type: declaration.type, members };
    }
    case "list":
    case "set": {
      const members = fixedMembers(declaration, ["member"], mixins, context);
      const member = members.get("member");
      if (member === undefined) return undefined;
      return { ...base, type: declaration.type, member };
    }
    case "map": {
      const members = fixedMembers(declaration, ["key", "value"], mixins, context);
      const key = members.get("key");
      const value = members.get("value");
      if (key === undefined || value === undefined) return undefined;
      return { ...base, type: "map", key, value };
    }
    case "service": {
      const { version } = declaration.values;
      return {
        ...base,
        type: "service",
        version: typeof version === "string" ? version : inheritedVersion(mixins),
        operations: list("operations"),
        resources: list("resources"),
        errors: list("errors"),
        rename: map("rename"),
      };
    }
    case "operation":
      return {
        ...base,
        type: "operation",
        input: one("input") ?? UNIT,
        output: one("output") ?? UNIT,
        errors: list("errors"),
      };
    case "resource": {
      const lifecycle = new Map<Lifecycle, ShapeId>();
      for (const name of LIFECYCLES) {
        const operation = one(name);
        if (operation !== undefined) lifecycle.set(name, operation);
      }
      return {
        ...base,
        type: "resource",
        identifiers: map("identifiers"),
        properties: map("properties"),
        lifecycle,
        operations: list("operations"),
        collectionOperations: list("collectionOperations"),
        resources: list("resources"),
      };
    }
    default:
      return { ...base, type: declaration.type };
  }
}

/** @see https://smithy.io/2.0/spec/simple-types.html#enum */
function reportEmpty({ type, id, location }: ShapeDeclaration, { report }: MemberContext): void {
  if (type === "enum") report("Model/empty-enum", {}, { shape: id, location });
  if (type === "intEnum") report("Model/empty-int-enum", {}, { shape: id, location });
}

function references(declaration: ShapeDeclaration, name: string): readonly ShapeId[] {
  return (declaration.references.get(name) ?? []).map((reference) => reference.id);
}

function referenceMap(declaration: ShapeDeclaration, name: string): Map<string, ShapeId> {
  const entries = [...(declaration.referenceMaps.get(name) ?? [])];
  return new Map(entries.map(([key, reference]) => [key, reference.id]));
}

function inheritedVersion(mixins: readonly Shape[]): string {
  let version = "";
  for (const mixin of mixins) {
    if (mixin.type === "service" && mixin.version !== "") version = mixin.version;
  }
  return version;
}

/** The input, output or lifecycle operation that the last of the mixins to have one gives. */
function inheritedOne(mixins: readonly Shape[], name: string): ShapeId | undefined {
  let found: ShapeId | undefined;
  for (const mixin of mixins) {
    if (mixin.type === "operation") {
      const id = name === "input" ? mixin.input : name === "output" ? mixin.output : UNIT;
      if (id !== UNIT) found = id;
    } else if (mixin.type === "resource") {
      found = mixin.lifecycle.get(name as Lifecycle) ?? found;
    }
  }
  return found;
}

/**
 * The members of a list or map, whose names are given.
 *
 * @see https://smithy.io/2.0/spec/aggregate-types.html
 */
function fixedMembers(
  declaration: ShapeDeclaration,
  names: readonly string[],
  mixins: readonly Shape[],
  context: MemberContext,
): ReadonlyMap<string, MemberShape> {
  const { id, location } = declaration;
  const members = buildMembers(declaration, mixins, context);
  const declared = new Set(declaration.members.map(({ name }) => name));
  const missing = names.filter((name) => !members.has(name) && !declared.has(name));
  const parameters = { shape: id, members: missing.join(", ") };
  const place = { shape: id, location };
  if (missing.length === 1) context.report("Model/missing-member", parameters, place);
  else if (missing.length > 1) context.report("Model/missing-members", parameters, place);
  return members;
}
