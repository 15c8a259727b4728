import type { Reference, ShapeDeclaration, TraitDeclaration } from "../load/declaration.ts";
import { memberOf, type Model } from "../model/model.ts";
import { isNodeArray, isNodeObject, type NodeValue } from "../model/node.ts";
import type { ShapeId } from "../model/shape-id.ts";
import type { Shape } from "../model/shapes.ts";
import { stringMapArgument } from "./arguments.ts";
import { draftOf, modelOf } from "./draft.ts";
import { mapEntries } from "./remove-shapes.ts";
import type { Transform } from "./transform.ts";

/** @see https://smithy.io/2.0/guides/smithy-build-json.html#renameshapes */
export const renameShapes: Transform = (model, args) =>
  renamed(model, stringMapArgument(args, "renamed"));

/** A model with shapes under other ids, wherever they are meant. @internal */
export function renamed(model: Model, ids: ReadonlyMap<ShapeId, ShapeId>): Model {
  if (ids.size === 0) return model;
  const draft = draftOf(model);
  const id = (old: ShapeId): ShapeId => {
    const [root = old] = old.split("$", 1);
    return (ids.get(root) ?? root) + old.slice(root.length);
  };
  const reference = (old: Reference): Reference => ({ ...old, id: id(old.id) });
  const trait = (old: TraitDeclaration): TraitDeclaration => ({
    ...old,
    target: id(old.target),
    trait: reference(old.trait),
    value: withIds(model, old.value, model.shapes.get(old.trait.id), id),
  });
  const shape = (old: ShapeDeclaration): ShapeDeclaration => ({
    ...old,
    id: id(old.id),
    traits: old.traits.map(trait),
    members: old.members.map((member) => ({
      ...member,
      target: member.target && reference(member.target),
      traits: member.traits.map(trait),
    })),
    mixins: old.mixins.map(reference),
    references: mapEntries(old.references, (references) => references.map(reference)),
    referenceMaps: mapEntries(old.referenceMaps, (references, name) =>
      name === "rename"
        ? new Map([...references].map(([key, to]) => [id(key), to]))
        : mapEntries(references, reference),
    ),
  });
  const shapes = [...draft.shapes.values()].map(shape);
  return modelOf({
    metadata: draft.metadata,
    shapes: new Map(shapes.map((one) => [one.id, one])),
    applies: draft.applies.map(trait),
  });
}

const ID_REF = "smithy.api#idRef";

/** A node value with the ids changed that its shape says are ids. */
function withIds(
  model: Model,
  value: NodeValue,
  shape: Shape | undefined,
  change: (id: ShapeId) => ShapeId,
): NodeValue {
  const target = shape?.type === "member" ? model.shapes.get(shape.target) : shape;
  if (typeof value === "string") {
    const isId = shape?.traits.has(ID_REF) === true || target?.traits.has(ID_REF) === true;
    return isId ? change(value) : value;
  }
  if (isNodeArray(value)) {
    const member = target && memberOf(target, "member");
    return value.map((item) => withIds(model, item, member, change));
  }
  if (!isNodeObject(value)) return value;
  const isMap = target?.type === "map";
  const entries = Object.entries(value).map(([key, item]) => [
    isMap ? withIds(model, key, target.key, change) : key,
    withIds(model, item, target && memberOf(target, isMap ? "value" : key), change),
  ]);
  return Object.fromEntries(entries) as NodeValue;
}
