import { membersOf, type Model } from "../model/model.ts";
import type { NodeObject, NodeValue } from "../model/node.ts";
import type { ShapeId } from "../model/shape-id.ts";
import type { EnumShape, MemberShape, Shape, StructureShape, Traits } from "../model/shapes.ts";
import { ZERO_VALUES } from "../model/zero-values.ts";
import { withoutMixins } from "../transform/flatten-mixins.ts";

const BOX = "smithy.api#box";
const DEFAULT = "smithy.api#default";

/** Traits that version 1.0 does not have. */
const NEW: ReadonlySet<ShapeId> = new Set([
  DEFAULT,
  "smithy.api#addedDefault",
  "smithy.api#clientOptional",
  "smithy.api#enumValue",
  "smithy.api#notProperty",
  "smithy.api#property",
]);

/**
 * A model in terms of version 1.0: mixins flattened, enums as strings and numbers, nullability said
 * with `@box`; what 1.0 cannot say is left out.
 *
 * @see https://smithy.io/2.0/guides/migrating-idl-1-to-2.html
 */
export function downgrade(model: Model): Model {
  const flat = withoutMixins(model);
  const shapes = new Map<ShapeId, Shape>();
  for (const shape of flat.shapes.values()) {
    if (shape.type === "member") continue;
    const old = downgradeShape(shape);
    shapes.set(old.id, old);
    for (const member of membersOf(old)) shapes.set(member.id, member);
  }
  return { ...flat, shapes };
}

function downgradeShape(shape: Exclude<Shape, MemberShape>): Exclude<Shape, MemberShape> {
  switch (shape.type) {
    case "enum":
      return { ...asSimple(shape), type: "string", ...own(enumTraits(shape)) };
    case "intEnum":
      return { ...asSimple(shape), type: "integer", ...own(rootTraits(shape)) };
    case "structure":
      return { ...shape, ...own(oldTraits(shape.traits)), members: downgradeMembers(shape) };
    case "resource":
      return { ...shape, ...own(oldTraits(shape.traits)), properties: new Map() };
    default:
      return { ...shape, ...own(rootTraits(shape)) };
  }
}

function own(traits: Traits): Pick<Shape, "traits" | "localTraits"> {
  return { traits, localTraits: traits };
}

function asSimple(shape: EnumShape): Omit<EnumShape, "type" | "members"> {
  const { type: _type, members: _members, ...rest } = shape;
  return rest;
}

function oldTraits(traits: Traits): Traits {
  return new Map([...traits].filter(([id]) => !NEW.has(id)));
}

/** A type with a zero value is boxed unless it has a default. */
function rootTraits({ type, traits }: Shape): Traits {
  const isBoxed = ZERO_VALUES.has(type) && !traits.has(DEFAULT);
  const old = oldTraits(traits);
  return isBoxed ? new Map([...old, [BOX, {}]]) : old;
}

function enumTraits({ traits, members }: EnumShape): Traits {
  const definitions = [...members.values()].map(enumDefinition);
  return new Map<ShapeId, NodeValue>([...oldTraits(traits), ["smithy.api#enum", definitions]]);
}

/** @see https://smithy.io/1.0/spec/core/constraint-traits.html#enum-trait */
function enumDefinition({ name, traits }: MemberShape): NodeObject {
  const documentation = traits.get("smithy.api#documentation");
  const tags = traits.get("smithy.api#tags");
  return {
    value: traits.get("smithy.api#enumValue") ?? name,
    name,
    ...(documentation === undefined ? {} : { documentation }),
    ...(tags === undefined ? {} : { tags }),
    ...(traits.has("smithy.api#deprecated") ? { deprecated: true } : {}),
  };
}

/** A default of `null` says that there is none: the member is boxed. */
function downgradeMembers({ members }: StructureShape): ReadonlyMap<string, MemberShape> {
  return new Map(
    [...members].map(([name, member]) => {
      const old = oldTraits(member.traits);
      const isBoxed = member.traits.get(DEFAULT) === null;
      return [name, { ...member, ...own(isBoxed ? new Map([...old, [BOX, {}]]) : old) }];
    }),
  );
}
