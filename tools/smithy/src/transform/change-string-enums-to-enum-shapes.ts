import { memoise } from "../knowledge/memoise.ts";
import { isNodeArray, nodeProperty, type NodeValue } from "../model/node.ts";
import type { Model } from "../model/model.ts";
import type { EnumShape, MemberShape, Shape, SimpleShape } from "../model/shapes.ts";

const ENUM = "smithy.api#enum";

/**
 * The model with an enum in place of each string that has an `@enum` trait, as Smithy 1.0 has them.
 * Values without a name are named after themselves, with a number where a name is taken.
 *
 * @see https://smithy.io/2.0/guides/smithy-build-json.html#changestringenumstoenumshapes
 * @public
 */
export const changeStringEnumsToEnumShapes: (model: Model) => Model = memoise((model) => {
  const changed = new Map<string, Shape>();
  for (const shape of model.shapes.values()) {
    const replacement = shape.type === "string" ? enumOf(shape) : undefined;
    if (replacement === undefined) continue;
    changed.set(shape.id, replacement);
    for (const member of replacement.members.values()) changed.set(member.id, member);
  }
  if (changed.size === 0) return model;
  const shapes = [...model.shapes].flatMap(([id, shape]): [string, Shape][] => {
    const replacement = changed.get(id);
    if (replacement?.type !== "enum") return [[id, replacement ?? shape]];
    const members = [...replacement.members.values()].map((member): [string, Shape] => [
      member.id,
      member,
    ]);
    return [[id, replacement], ...members];
  });
  return { ...model, shapes: new Map(shapes) };
});

function enumOf(shape: SimpleShape): EnumShape | undefined {
  const definitions = shape.traits.get(ENUM);
  if (!isNodeArray(definitions)) return undefined;
  const members = new Map<string, MemberShape>();
  for (const definition of definitions) {
    const value = String(nodeProperty(definition, "value"));
    const given = nodeProperty(definition, "name");
    const name = typeof given === "string" ? given : freeName(nameOf(value), members);
    members.set(name, memberOf(shape, name, value, definition));
  }
  const traits = new Map([...shape.traits].filter(([id]) => id !== ENUM));
  return { ...shape, type: "enum", traits, localTraits: traits, members };
}

function memberOf(
  { id, location }: SimpleShape,
  name: string,
  value: string,
  definition: NodeValue,
): MemberShape {
  const traits = new Map<string, NodeValue>([["smithy.api#enumValue", value]]);
  const documentation = nodeProperty(definition, "documentation");
  if (documentation !== undefined) traits.set("smithy.api#documentation", documentation);
  const tags = nodeProperty(definition, "tags");
  if (tags !== undefined) traits.set("smithy.api#tags", tags);
  // The tag is what Smithy 1.0 had for the trait.
  if (isNodeArray(tags) && tags.includes("internal")) traits.set("smithy.api#internal", {});
  if (nodeProperty(definition, "deprecated") === true) traits.set("smithy.api#deprecated", {});
  return {
    type: "member",
    id: `${id}$${name}`,
    container: id,
    name,
    target: "smithy.api#Unit",
    traits,
    localTraits: traits,
    traitStatements: [],
    mixins: [],
    location,
  };
}

/** What is no part of an identifier becomes an underscore. */
function nameOf(value: string): string {
  const name = value.replaceAll(/[^A-Za-z0-9]/g, "_");
  return /^\d/.test(name) ? `_${name}` : name;
}

function freeName(wanted: string, taken: ReadonlyMap<string, unknown>): string {
  let name = wanted;
  for (let number = 2; taken.has(name); number += 1) name = `${wanted}_${number}`;
  return name;
}
