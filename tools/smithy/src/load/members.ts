import type { Report } from "../diagnostics.ts";
import { membersOf } from "../model/model.ts";
import { memberId, type ShapeId } from "../model/shape-id.ts";
import type { MemberShape, Shape } from "../model/shapes.ts";
import type { MemberDeclaration, ShapeDeclaration } from "./declaration.ts";
import { inheritedTraits } from "./mixins.ts";
import type { StatedTraits, TraitTable } from "./traits.ts";

/** What building a shape looks up and reports. */
export interface MemberContext {
  readonly traits: TraitTable;
  readonly definitionOf: (id: ShapeId) => ShapeDeclaration | undefined;
  readonly report: Report;
}

const ENUM_VALUE = "smithy.api#enumValue";
const NO_MIXINS: readonly ShapeId[] = [];
const UNIT = "smithy.api#Unit";

/**
 * The members of a shape: those that its mixins bring, in their order, then its own. A member
 * that is declared again keeps the place it has in the mixin.
 *
 * @see https://smithy.io/2.0/spec/mixins.html#member-ordering
 */
export function buildMembers(
  declaration: ShapeDeclaration,
  mixins: readonly Shape[],
  context: MemberContext,
): ReadonlyMap<string, MemberShape> {
  const members = new Map<string, MemberShape>();
  const build = (
    name: string,
    own: MemberDeclaration | undefined,
    inherited: readonly MemberShape[],
  ): void => {
    const member = buildMember(declaration, name, own, inherited, context);
    if (member !== undefined) members.set(name, member);
  };
  if (mixins.length === 0) {
    for (const member of declaration.members) {
      // A second member of the same name is the reader's to report.
      if (!members.has(member.name)) build(member.name, member, []);
    }
    return members;
  }

  const inherited = new Map<string, MemberShape[]>();
  for (const mixin of mixins) {
    for (const member of membersOf(mixin)) {
      const sources = inherited.get(member.name);
      if (sources === undefined) inherited.set(member.name, [member]);
      else sources.push(member);
    }
  }
  const own = new Map<string, MemberDeclaration>();
  for (const member of declaration.members) {
    if (!own.has(member.name)) own.set(member.name, member);
  }
  for (const name of new Set([...inherited.keys(), ...own.keys()])) {
    build(name, own.get(name), inherited.get(name) ?? []);
  }
  return members;
}

function buildMember(
  declaration: ShapeDeclaration,
  name: string,
  own: MemberDeclaration | undefined,
  inherited: readonly MemberShape[],
  context: MemberContext,
): MemberShape | undefined {
  const id = memberId(declaration.id, name);
  const target = targetOf(declaration, name, own, context) ?? inherited[0]?.target;
  const location = own?.location ?? inherited[0]?.location ?? declaration.location;
  if (target === undefined) {
    if (own?.isElided) context.report("Model/elided-member", {}, { shape: id, location });
    return undefined;
  }
  for (const mixed of inherited) {
    if (mixed.target !== target) {
      const related = [{ message: "first defined here", location: mixed.location }];
      const place = { shape: id, location, related };
      // Where two mixins are at odds, the member itself is all that there is to name.
      const member = own === undefined ? id : mixed.id;
      context.report("Model/mixin-member-conflict", { member }, place);
      break;
    }
  }
  const stated = context.traits.get(id) ?? (own === undefined ? restated(inherited) : undefined);
  const { traits, localTraits, traitStatements } = inheritedTraits(inherited, stated);
  // Spelled out: a model has tens of thousands.
  const member: MemberShape = {
    type: "member",
    id,
    container: declaration.id,
    name,
    target,
    traits,
    localTraits,
    traitStatements,
    mixins: inherited.length === 0 ? NO_MIXINS : inherited.map((mixed) => mixed.id),
    location,
  };
  return declaration.type === "enum" && !member.traits.has(ENUM_VALUE)
    ? { ...member, traits: new Map([...member.traits, [ENUM_VALUE, name]]) }
    : member;
}

/**
 * Of a member that several mixins bring and nothing else speaks of, the reference states the traits
 * that are not the first mixin's once more.
 *
 * @see https://github.com/smithy-lang/smithy/issues/2535
 */
function restated([, ...later]: readonly MemberShape[]): StatedTraits | undefined {
  if (later.length === 0) return undefined;
  return { values: new Map(later.flatMap(({ traits }) => [...traits])), statements: [] };
}

function targetOf(
  { forResource, type }: ShapeDeclaration,
  name: string,
  member: MemberDeclaration | undefined,
  context: MemberContext,
): ShapeId | undefined {
  if (member === undefined) return undefined;
  if (member.target !== undefined) return member.target.id;
  if (type === "enum" || type === "intEnum") return UNIT;
  if (forResource === undefined) return undefined;
  return elidedTarget(context.definitionOf(forResource.id), name);
}

/**
 * What a member `$name` targets: the identifier, else the property of that name of the resource.
 *
 * @see https://smithy.io/2.0/spec/idl.html#target-elision
 */
function elidedTarget(resource: ShapeDeclaration | undefined, name: string): ShapeId | undefined {
  const { referenceMaps } = resource ?? {};
  const target =
    referenceMaps?.get("identifiers")?.get(name) ?? referenceMaps?.get("properties")?.get(name);
  return target?.id;
}
