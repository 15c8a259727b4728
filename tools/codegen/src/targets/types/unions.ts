import type { MemberShape, ShapeId, UnionShape } from "@tsmith/smithy";
import { block, code, lines, statements, unionAlias } from "../../print/code.ts";
import { type Doc, text } from "../../print/doc.ts";
import { memberComment, shapeComment } from "../../print/documentation.ts";
import { identifier, memberKey } from "../../print/literal.ts";
import { references } from "../../print/module.ts";
import { typeName } from "../../view/output-form.ts";
import { OBJECT_MEMBERS } from "../../view/reserved-names.ts";
import { type TypePlace, typeOf } from "./type-of.ts";

/**
 * A union as the official client has it: one interface for each member, in which the others must
 * be absent, and one for a member that the contract does not know yet.
 *
 * @internal
 */
export function unionDeclaration(place: TypePlace, shape: UnionShape): Doc {
  const name = identifier(typeName(place.view, shape.id, place.direction));
  const members = [...shape.members.values()];
  const interfaceNames = new Set(members.map((member) => memberInterface(member.name)));
  const aliases = shadowedTargets(place, shape, interfaceNames);
  const alternatives = [...interfaceNames, UNKNOWN].map(
    (part) => code`${name}.${identifier(part)}`,
  );
  const interfaces = members.map((member) => [
    memberComment(place.view.model, member),
    memberDeclaration(place, member, members, aliases),
  ]);
  return statements([
    ...[...aliases].map(
      ([target, alias]) => code`type ${identifier(alias)} = ${typeOf(place, target)};`,
    ),
    [shapeComment(shape), code`export type ${name} =${unionAlias(alternatives)};`],
    [
      code`/** @public */\nexport declare namespace ${name} ${block([statements([...interfaces, unknownMember(members)])])}`,
    ],
  ]);
}

const UNKNOWN = "$UnknownMember";

/**
 * Targets whose types read like one of the union's own interfaces, which would shadow them in its
 * namespace: target → the name of an alias outside.
 */
function shadowedTargets(
  place: TypePlace,
  shape: UnionShape,
  interfaceNames: ReadonlySet<string>,
): ReadonlyMap<ShapeId, string> {
  const union = typeName(place.view, shape.id, place.direction);
  const shadowed = [...shape.members.values()].filter(({ target }) =>
    [...references(typeOf(place, target))].some(({ name }) => interfaceNames.has(name)),
  );
  return new Map(shadowed.map(({ target, name }) => [target, `$${union}_${name}`]));
}

function memberInterface(member: string): string {
  return `${member.charAt(0).toUpperCase()}${member.slice(1)}Member`;
}

function memberDeclaration(
  place: TypePlace,
  member: MemberShape,
  members: readonly MemberShape[],
  aliases: ReadonlyMap<string, string>,
): Doc {
  const alias = aliases.get(member.target);
  const type = alias === undefined ? typeOf(place, member.target) : identifier(alias);
  const properties = members.flatMap((other) =>
    other === member ? [code`${memberKey(other.name)}: ${type};`] : absent(other),
  );
  return code`interface ${identifier(memberInterface(member.name))} ${block([...properties, text("$unknown?: never;")])}`;
}

function absent({ name }: MemberShape): readonly Doc[] {
  return OBJECT_MEMBERS.has(name) ? [] : [code`${memberKey(name)}?: never;`];
}

function unknownMember(members: readonly MemberShape[]): Doc {
  const properties = members.flatMap(absent);
  return lines([
    text("/** A member that the contract does not know: its name and its value as it came. */"),
    code`interface ${identifier(UNKNOWN)} ${block([...properties, text("$unknown: [string, unknown];")])}`,
  ]);
}
