import type { Report } from "../diagnostics.ts";
import { isNodeArray, type NodeValue } from "../model/node.ts";
import { nodesEqual } from "../model/node-equality.ts";
import type { ShapeId } from "../model/shape-id.ts";
import type { Traits } from "../model/shapes.ts";
import type { Location } from "../source.ts";
import type { Declarations, ShapeDeclaration, TraitDeclaration } from "./declaration.ts";

/** The traits that are stated of one shape, by whomever, and where. */
export interface StatedTraits {
  readonly values: Traits;
  readonly locations: ReadonlyMap<ShapeId, Location>;
}

interface Statements {
  readonly values: Map<ShapeId, NodeValue>;
  readonly locations: Map<ShapeId, Location>;
}

type Version = Declarations["version"];

/** Shape or member id → what is stated of it. */
export type TraitTable = ReadonlyMap<ShapeId, StatedTraits>;

/**
 * Gathers the traits of all shapes and members: those in front of them and those of `apply`.
 * Lists that are stated twice are joined; other values must be equal.
 *
 * @see https://smithy.io/2.0/spec/model.html#trait-conflict-resolution
 */
export function gatherTraits(
  all: readonly Declarations[],
  definitionOf: (id: ShapeId) => ShapeDeclaration | undefined,
  report: Report,
): TraitTable {
  const table = new Map<ShapeId, Statements>();

  const state = (target: ShapeId, trait: TraitDeclaration, version: Version): void => {
    checkVersion(target, trait, version, report);
    const definition = definitionOf(trait.trait.id);
    if (definition === undefined) {
      const place = { shape: target, location: trait.location };
      report("Model.UnresolvedTrait", { trait: trait.trait.id }, place);
    }
    const value = coerced(trait, definition);
    let stated = table.get(target);
    if (stated === undefined) {
      stated = { values: new Map(), locations: new Map() };
      table.set(target, stated);
    }
    add(stated, target, trait, value, report);
  };

  for (const { shapes, version } of all) {
    for (const shape of shapes) {
      for (const trait of shape.traits) state(shape.id, trait, version);
      for (const member of shape.members) {
        if (member.traits.length === 0) continue;
        const target = `${shape.id}$${member.name}`;
        for (const trait of member.traits) state(target, trait, version);
      }
    }
  }
  for (const { applies, scope, version } of all) {
    for (const trait of applies) {
      const isForeign = trait.target.startsWith("smithy.api#") && scope?.namespace !== "smithy.api";
      if (isForeign) {
        const place = { shape: trait.target, location: trait.location };
        report("Model/apply-to-prelude", { trait: trait.trait.id }, place);
      } else state(trait.target, trait, version);
    }
  }
  return table;
}

/** Traits that only one version of the language knows. */
function checkVersion(
  target: ShapeId,
  trait: TraitDeclaration,
  version: Version,
  report: Report,
): void {
  const { id, location } = trait.trait;
  const place = { shape: target, location };
  if (version === "1.0") {
    if (id === "smithy.api#mixin") report("Model/mixin-in-1.0", { shape: target }, place);
    if (id === "smithy.api#default") report("Model/default-in-1.0", {}, place);
  } else {
    if (id === "smithy.api#box") report("Model/box-in-2.0", {}, place);
    if (id === "smithy.api#enum") report("ModelDeprecation/enum-trait", {}, place);
  }
}

function add(
  stated: Statements,
  target: ShapeId,
  trait: TraitDeclaration,
  value: NodeValue,
  report: Report,
): void {
  const { id } = trait.trait;
  const location = trait.valueLocation ?? trait.location;
  const previous = stated.values.get(id);
  if (previous === undefined) {
    stated.values.set(id, value);
    stated.locations.set(id, location);
  } else if (isNodeArray(previous) && isNodeArray(value)) {
    if (!isSamePlace(stated.locations.get(id), location)) {
      stated.values.set(id, [...previous, ...value]);
    }
  } else if (!nodesEqual(previous, value)) {
    const first = stated.locations.get(id);
    report(
      "Model/conflicting-trait",
      { trait: id, target },
      {
        shape: target,
        location,
        ...(first && { related: [{ message: "first stated here", location: first }] }),
      },
    );
  }
}

/** The same file given twice states nothing twice. */
function isSamePlace(left: Location | undefined, right: Location): boolean {
  if (left === undefined || left.source.name !== right.source.name) return false;
  if ("start" in left && "start" in right) return left.start === right.start;
  if (!("pointer" in left && "pointer" in right)) return false;
  const other = right.pointer;
  return left.pointer.length === other.length && left.pointer.every((key, i) => key === other[i]);
}

/**
 * A trait without a value is an empty structure, map or list, or `true`, as its shape has it.
 *
 * @see https://smithy.io/2.0/spec/model.html#annotation-traits
 */
function coerced(trait: TraitDeclaration, definition: ShapeDeclaration | undefined): NodeValue {
  if (trait.value !== null) return trait.value;
  switch (definition?.type) {
    case "structure":
    case "map":
    case "union":
      return {};
    case "list":
    case "set":
      return [];
    case "boolean":
      return trait.isAnnotation ? true : null;
    default:
      return null;
  }
}
