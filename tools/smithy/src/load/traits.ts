import type { Report } from "../diagnostics.ts";
import { isNodeArray, type NodeValue } from "../model/node.ts";
import { nodesEqual } from "../model/node-equality.ts";
import type { ShapeId } from "../model/shape-id.ts";
import type { Traits } from "../model/shapes.ts";
import { isSamePlace } from "./same-place.ts";
import { suggest } from "../suggest.ts";
import type { Declarations, ShapeDeclaration, TraitDeclaration } from "./declaration.ts";

/** The traits that are stated of one shape, by whomever, and where. */
export interface StatedTraits {
  readonly values: Traits;
  readonly statements: readonly TraitDeclaration[];
}

interface Statements {
  readonly values: Map<ShapeId, NodeValue>;
  statements: readonly TraitDeclaration[];
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

  const state = (target: ShapeId, traits: readonly TraitDeclaration[], version: Version): void => {
    if (traits.length === 0) return;
    const stated = table.get(target) ?? { values: new Map(), statements: [] };
    for (const trait of traits) {
      checkVersion(target, trait, version, report);
      const definition = definitionOf(trait.trait.id);
      if (definition === undefined) reportUnresolved(target, trait, all, report);
      add(stated, target, trait, traits, coerced(trait, definition), report);
    }
    // Most often all that is stated of a shape is in one place, whose list is taken as it is.
    stated.statements = stated.statements.length === 0 ? traits : [...stated.statements, ...traits];
    table.set(target, stated);
  };

  for (const { shapes, version } of all) {
    for (const shape of shapes) {
      state(shape.id, shape.traits, version);
      for (const member of shape.members) {
        if (member.traits.length > 0) state(`${shape.id}$${member.name}`, member.traits, version);
      }
    }
  }
  for (const { applies, scope, version } of all) {
    for (const trait of applies) {
      const isForeign = trait.target.startsWith("smithy.api#") && scope?.namespace !== "smithy.api";
      if (isForeign) {
        const place = { shape: trait.target, location: trait.location };
        report("Model/apply-to-prelude", { trait: trait.trait.id }, place);
      } else state(trait.target, [trait], version);
    }
  }
  return table;
}

function reportUnresolved(
  target: ShapeId,
  trait: TraitDeclaration,
  all: readonly Declarations[],
  report: Report,
): void {
  const { id } = trait.trait;
  const suggestion = suggest(id, traitIds(all));
  const place = { shape: target, location: trait.location };
  report("Model.UnresolvedTrait", { trait: id, suggestion }, place);
}

/** The shapes that are traits; in what the user meant the namespace may be that of the prelude. */
function* traitIds(all: readonly Declarations[]): Iterable<ShapeId> {
  for (const { shapes } of all) {
    for (const { id, traits } of shapes) {
      if (traits.some(({ trait }) => trait.id === "smithy.api#trait")) yield id;
    }
  }
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
  siblings: readonly TraitDeclaration[],
  value: NodeValue,
  report: Report,
): void {
  const { id } = trait.trait;
  const previous = stated.values.get(id);
  if (previous === undefined) {
    stated.values.set(id, value);
    return;
  }
  const others = [...stated.statements, ...siblings].filter(
    (other) => other !== trait && other.trait.id === id,
  );
  const first = others[0]?.location;
  if (isNodeArray(previous) && isNodeArray(value)) {
    if (!isSamePlace(first, trait.location)) stated.values.set(id, [...previous, ...value]);
  } else if (!nodesEqual(previous, value)) {
    const related = first && [{ message: "first stated here", location: first }];
    const place = { shape: target, location: trait.location, ...(related && { related }) };
    report("Model/conflicting-trait", { trait: id, target }, place);
  }
}

/**
 * A trait without a value is an empty structure, map or list, as its shape has it.
 *
 * @see https://smithy.io/2.0/spec/model.html#annotation-traits
 */
function coerced(trait: TraitDeclaration, definition: ShapeDeclaration | undefined): NodeValue {
  if (!trait.isAnnotation) return trait.value;
  switch (definition?.type) {
    case "structure":
    case "map":
      return {};
    case "list":
    case "set":
      return [];
    default:
      return null;
  }
}
