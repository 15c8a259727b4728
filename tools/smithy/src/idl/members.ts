import { block, CURLY, SQUARE } from "../format/bracket.ts";
import type { Document } from "../format/document.ts";
import { membersOf } from "../model/model.ts";
import type { ShapeId } from "../model/shape-id.ts";
import type { MemberShape, Shape, Traits } from "../model/shapes.ts";
import { reference, type Names } from "./names.ts";
import { writeTraitList, writeTraits } from "./traits.ts";

const DEFAULT = "smithy.api#default";
const ENUM_VALUE = "smithy.api#enumValue";

/** The members that a shape introduces, in braces. */
export function writeMembers(names: Names, shape: Shape): Document {
  const isEnum = shape.type === "enum" || shape.type === "intEnum";
  const members = membersOf(shape)
    .filter(({ mixins }) => mixins.length === 0)
    .map((member) => (isEnum ? writeEnumMember(names, member) : writeMember(names, member)));
  return members.length === 0 ? "{}" : block(CURLY, members);
}

// StructureMember = TraitStatements Identifier ":" ShapeId [ValueAssignment]
function writeMember(names: Names, { name, target, traits }: MemberShape): Document {
  const value = traits.get(DEFAULT);
  return [
    writeTraits(names, without(traits, DEFAULT)),
    `${name}: ${reference(names, target)}`,
    value === undefined ? "" : ` = ${JSON.stringify(value)}`,
  ];
}

// EnumMember = TraitStatements Identifier [ValueAssignment]
function writeEnumMember(names: Names, { name, traits }: MemberShape): Document {
  const value = traits.get(ENUM_VALUE);
  return [
    writeTraits(names, without(traits, ENUM_VALUE)),
    name,
    value === undefined || value === name ? "" : ` = ${JSON.stringify(value)}`,
  ];
}

export function without(traits: Traits, trait: ShapeId): Traits {
  return new Map([...traits].filter(([id]) => id !== trait));
}

// Mixins = *SP %s"with" *WS "[" 1*(*WS ShapeId) *WS "]"
export function writeMixins(names: Names, { mixins }: Shape): readonly Document[] {
  const ids = mixins.map((id) => reference(names, id));
  if (ids.length === 0) return [];
  return [ids.length === 1 ? `with [${ids[0]}]` : ["with ", block(SQUARE, ids)]];
}

/** The statements that add traits to members that mixins bring. */
export function writeApplies(names: Names, shape: Shape): readonly Document[] {
  return membersOf(shape).flatMap(({ id, mixins, localTraits }): Document[] => {
    const traits = writeTraitList(names, without(localTraits, ENUM_VALUE));
    const [trait] = traits;
    if (mixins.length === 0 || trait === undefined) return [];
    const body = traits.length === 1 ? trait : block(CURLY, traits);
    return [["apply ", reference(names, id), " ", body]];
  });
}
