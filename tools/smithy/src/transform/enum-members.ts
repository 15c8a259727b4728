import type { MemberDeclaration, ShapeDeclaration, TraitDeclaration } from "../load/declaration.ts";
import { isNodeArray, nodeProperty, type NodeArray, type NodeValue } from "../model/node.ts";
import { isIdentifier, memberId } from "../model/shape-id.ts";
import { statementOf } from "./draft.ts";

/**
 * The members of the enum that a string with `@enum` could be; `undefined` where it has no such
 * trait, or a value no name and none may be made up.
 *
 * @see https://smithy.io/2.0/guides/migrating-idl-1-to-2.html
 */
export function enumMembers(
  shape: ShapeDeclaration,
  synthesizesNames: boolean,
): readonly MemberDeclaration[] | undefined {
  const stated = shape.traits.find(({ trait }) => trait.id === "smithy.api#enum");
  if (stated === undefined || !isNodeArray(stated.value)) return undefined;
  const members = stated.value.map((definition) => memberOf(shape, definition, synthesizesNames));
  return members.every((member) => member !== undefined) ? members : undefined;
}

function memberOf(
  { id, location }: ShapeDeclaration,
  definition: NodeValue,
  synthesizesNames: boolean,
): MemberDeclaration | undefined {
  const value = textAt(definition, "value") ?? "";
  const name = textAt(definition, "name") ?? (synthesizesNames ? nameFor(value) : undefined);
  if (name === undefined || !isIdentifier(name)) return undefined;
  const traits: TraitDeclaration[] = [];
  const add = (trait: string, content: NodeValue): void => {
    traits.push(statementOf(memberId(id, name), `smithy.api#${trait}`, content, location));
  };
  add("enumValue", value);
  const documentation = textAt(definition, "documentation");
  if (documentation !== undefined) add("documentation", documentation);
  const tags = nodeProperty(definition, "tags");
  if (isNodeArray(tags) && tags.length > 0) add("tags", tags);
  if (nodeProperty(definition, "deprecated") === true) add("deprecated", {});
  // A tag of the AWS SDKs.
  if (isNodeArray(tags) && tags.includes("internal")) add("internal", {});
  const target = { id: "smithy.api#Unit", location };
  return { name, target, traits, isElided: false, location };
}

/** What `@enum` says of the members of an enum. */
export function enumDefinitions(members: readonly MemberDeclaration[]): NodeArray {
  return members.map(({ name, traits }) => {
    const valueOf = (trait: string): NodeValue | undefined =>
      traits.find((stated) => stated.trait.id === `smithy.api#${trait}`)?.value;
    const documentation = valueOf("documentation");
    const tags = valueOf("tags");
    return {
      value: valueOf("enumValue") ?? name,
      name,
      ...(documentation !== undefined && { documentation }),
      ...(tags !== undefined && { tags }),
      ...(valueOf("deprecated") !== undefined && { deprecated: true }),
    };
  });
}

/** A value whose characters could be those of a name, as one. */
function nameFor(value: string): string {
  const name = value.replace(/[^A-Za-z0-9_]/g, "_");
  return /^\d/.test(name) ? `_${name}` : name;
}

function textAt(value: NodeValue, key: string): string | undefined {
  const text = nodeProperty(value, key);
  return typeof text === "string" ? text : undefined;
}
