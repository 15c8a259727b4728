import type { NodeValue } from "../model/node.ts";
import type { ShapeId } from "../model/shape-id.ts";
import { ZERO_VALUES } from "../model/zero-values.ts";
import type { MemberShape, Shape, StructureShape } from "../model/shapes.ts";

const BOX = "smithy.api#box";
const DEFAULT = "smithy.api#default";

/**
 * Says what version 1.0 leaves implicit in the terms of 2.0: zero values become `@default`,
 * `@box` on a member becomes a default of `null`, `set` gains `@uniqueItems`.
 *
 * @param others - shapes that may be targeted as well
 * @see https://smithy.io/2.0/guides/migrating-idl-1-to-2.html
 */
export function upgrade(
  shapes: ReadonlyMap<ShapeId, Shape>,
  others: ReadonlyMap<ShapeId, Shape>,
  isVersion1: (id: ShapeId) => boolean,
): ReadonlyMap<ShapeId, Shape> {
  const upgraded = new Map<ShapeId, Shape>();
  for (const [id, shape] of shapes) {
    upgraded.set(id, isVersion1(id) ? upgradeShape(shape) : shape);
  }
  const targetOf = (id: ShapeId): Shape | undefined => upgraded.get(id) ?? others.get(id);
  for (const [id, shape] of upgraded) {
    if (shape.type === "structure" && isVersion1(id)) {
      upgraded.set(id, upgradeMembers(shape, targetOf));
    }
  }
  return upgraded;
}

function upgradeShape(shape: Shape): Shape {
  if (shape.type === "set" && !shape.traits.has("smithy.api#uniqueItems")) {
    return withTrait(shape, "smithy.api#uniqueItems", {});
  }
  const zero = ZERO_VALUES.get(shape.type);
  if (zero === undefined) return shape;
  if (shape.traits.has(BOX)) return withoutBox(shape);
  return shape.traits.has(DEFAULT) ? shape : withTrait(shape, DEFAULT, zero);
}

function upgradeMembers(
  shape: StructureShape,
  targetOf: (id: ShapeId) => Shape | undefined,
): StructureShape {
  const members = [...shape.members].map(([name, member]): [string, MemberShape] => [
    name,
    upgradeMember(member, targetOf(member.target)),
  ]);
  return { ...shape, members: new Map(members) };
}

function upgradeMember(member: MemberShape, target: Shape | undefined): MemberShape {
  if (target === undefined) return member;
  const { traits } = member;
  if (traits.has(BOX)) return withTrait(withoutBox(member), DEFAULT, null);
  if (traits.has(DEFAULT)) return member;
  const zero = ZERO_VALUES.get(target.type);
  if (zero !== undefined && target.traits.get(DEFAULT) === zero) {
    return withTrait(member, DEFAULT, zero);
  }
  const isStream = target.type === "blob" && target.traits.has("smithy.api#streaming");
  return isStream && !traits.has("smithy.api#required") ? withTrait(member, DEFAULT, "") : member;
}

function withTrait<T extends Shape>(shape: T, trait: ShapeId, value: NodeValue): T {
  return {
    ...shape,
    traits: new Map([...shape.traits, [trait, value]]),
    localTraits: new Map([...shape.localTraits, [trait, value]]),
  };
}

function isOther([id]: readonly [ShapeId, NodeValue]): boolean {
  return id !== BOX;
}

function withoutBox<T extends Shape>(shape: T): T {
  return {
    ...shape,
    traits: new Map([...shape.traits].filter(isOther)),
    localTraits: new Map([...shape.localTraits].filter(isOther)),
  };
}
