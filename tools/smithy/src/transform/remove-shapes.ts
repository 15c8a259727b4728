import type {
  MemberDeclaration,
  Reference,
  ShapeDeclaration,
  TraitDeclaration,
} from "../load/declaration.ts";
import type { Model } from "../model/model.ts";
import { isNodeArray, isNodeObject, nodeProperty, type NodeValue } from "../model/node.ts";
import { memberId, type ShapeId } from "../model/shape-id.ts";
import type { Shape } from "../model/shapes.ts";
import { draftOf, modelOf, type Draft } from "./draft.ts";

const PRELUDE = "smithy.api#";

/**
 * A model with the shapes that pass: no shape of the prelude ever goes, and members go on their own
 * from structures, unions and enums.
 *
 * @internal
 */
export function filterShapes(model: Model, keeps: (shape: Shape) => boolean): Model {
  const removed = new Set<ShapeId>();
  for (const shape of model.shapes.values()) {
    if (shape.id.startsWith(PRELUDE) || !isRemovable(model, shape)) continue;
    if (!keeps(shape)) removed.add(shape.id);
  }
  return removeShapes(model, removed);
}

function isRemovable({ shapes }: Model, shape: Shape): boolean {
  if (shape.type !== "member") return true;
  const container = shapes.get(shape.container)?.type;
  return (
    container === "structure" ||
    container === "union" ||
    container === "enum" ||
    container === "intEnum"
  );
}

/** A model without some shapes and members, and without what refers to them. @internal */
export function removeShapes(model: Model, removed: ReadonlySet<ShapeId>): Model {
  return removed.size === 0 ? model : modelOf(withoutShapes(draftOf(model), removed));
}

interface RemoveOptions {
  /** Whether traits stay whose definition goes. */
  readonly keepsTraits?: boolean;
}

export function withoutShapes(
  draft: Draft,
  removed: ReadonlySet<ShapeId>,
  { keepsTraits = false }: RemoveOptions = {},
): Draft {
  const stays = ({ id }: Reference): boolean => !removed.has(id);
  const staysOn = ({ target, trait }: TraitDeclaration): boolean => {
    const [root = target] = target.split("$", 1);
    return (keepsTraits || stays(trait)) && !removed.has(target) && !removed.has(root);
  };
  const shapes = [...draft.shapes.values()].filter(stays).map((shape): ShapeDeclaration => ({
    ...shape,
    traits: shape.traits.filter(staysOn).map((trait) => withoutReferences(trait, removed)),
    members: membersLeft(shape, removed).map((member) => ({
      ...member,
      traits: member.traits.filter(staysOn),
    })),
    mixins: shape.mixins.filter(stays),
    references: mapEntries(shape.references, (references) => references.filter(stays)),
    referenceMaps: mapEntries(shape.referenceMaps, (references, name) =>
      filterEntries(references, (to, key) => !removed.has(name === "rename" ? key : to.id)),
    ),
  }));
  return {
    metadata: draft.metadata,
    shapes: new Map(shapes.map((shape) => [shape.id, shape])),
    applies: draft.applies.filter(staysOn),
  };
}

/** Members of structures and unions go with their targets. */
function membersLeft(
  { id, type, members }: ShapeDeclaration,
  removed: ReadonlySet<ShapeId>,
): readonly MemberDeclaration[] {
  const isFree = type === "structure" || type === "union";
  return members.filter(
    ({ name, target }) =>
      !removed.has(memberId(id, name)) &&
      !(isFree && target !== undefined && removed.has(target.id)),
  );
}

/** Traits that list other traits, or resources. */
function withoutReferences(
  trait: TraitDeclaration,
  removed: ReadonlySet<ShapeId>,
): TraitDeclaration {
  switch (trait.trait.id) {
    case "smithy.api#authDefinition":
    case "smithy.api#protocolDefinition": {
      const traits = nodeProperty(trait.value, "traits");
      if (!isNodeObject(trait.value) || !isNodeArray(traits)) return trait;
      const left = traits.filter((id) => !isRemoved(id, removed));
      return { ...trait, value: { ...trait.value, traits: left } };
    }
    case "smithy.api#references": {
      if (!isNodeArray(trait.value)) return trait;
      const left = trait.value.filter((one) => !isRemoved(nodeProperty(one, "resource"), removed));
      return { ...trait, value: left };
    }
    default:
      return trait;
  }
}

function isRemoved(id: NodeValue | undefined, removed: ReadonlySet<ShapeId>): boolean {
  return typeof id === "string" && removed.has(id);
}

export function mapEntries<From, To>(
  from: ReadonlyMap<string, From>,
  change: (value: From, key: string) => To,
): ReadonlyMap<string, To> {
  return new Map([...from].map(([key, value]) => [key, change(value, key)]));
}

function filterEntries<Value>(
  from: ReadonlyMap<string, Value>,
  keeps: (value: Value, key: string) => boolean,
): ReadonlyMap<string, Value> {
  return new Map([...from].filter(([key, value]) => keeps(value, key)));
}
