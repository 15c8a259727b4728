import {
  isRequiredInType,
  type MemberShape,
  nodesEqual,
  type ShapeId,
  type StructureShape,
  type UnionShape,
} from "@tsmith/smithy";
import type { Direction } from "../view/output-form.ts";
import { memberPath } from "./access-path.ts";
import { narrowings } from "./constraints.ts";
import { type Comparison, EVERYONE, type Party } from "./impact.ts";
import { targetDifference } from "./targets.ts";
import { changedWireTraits } from "./wire-traits.ts";

/** Who writes values of a direction, and who reads them. */
const WRITER: Readonly<Record<Direction, Party>> = { input: "clients", output: "servers" };
const READER: Readonly<Record<Direction, Party>> = { input: "servers", output: "clients" };

/** What a structure or union breaks with its members, in the directions that it goes. @internal */
export function compareMembers(
  comparison: Comparison,
  before: StructureShape | UnionShape,
  after: StructureShape | UnionShape,
  directions: readonly Direction[],
): void {
  for (const old of before.members.values()) {
    const now = after.members.get(old.name);
    if (now === undefined) noteRemoved(comparison, old, directions);
    else compareMember(comparison, old, now, directions);
  }
  if (after.type === "union") return;
  for (const member of after.members.values()) {
    if (before.members.has(member.name) || !isAskedFor(member)) continue;
    for (const direction of directions) {
      comparison.note({
        breaks: [WRITER[direction]],
        shape: member.id,
        message: `\`${member.id}\` is new and must be there.`,
        witness: `${memberPath(comparison.after, member, direction)} is missing in what was written before`,
      });
    }
  }
}

function noteRemoved(
  { before, note }: Comparison,
  member: MemberShape,
  directions: readonly Direction[],
): void {
  const [direction = "output"] = directions;
  note({
    breaks: EVERYONE,
    shape: member.id,
    message: `\`${member.id}\` is gone.`,
    witness: `${memberPath(before, member, direction)} no longer compiles`,
  });
}

function compareMember(
  comparison: Comparison,
  old: MemberShape,
  now: MemberShape,
  directions: readonly Direction[],
): void {
  const { before, after, note } = comparison;
  const [direction = "output"] = directions;
  const path = memberPath(before, old, direction);
  const different = targetDifference(before, after, old.target, now.target);
  if (different !== undefined) {
    const message = `\`${old.id}\` ${different}.`;
    note({ breaks: EVERYONE, shape: old.id, message, witness: `${path} has another type` });
    return;
  }
  for (const trait of changedWireTraits(old, now)) {
    const message = `\`${old.id}\` travels in another form: \`${trait}\` changed.`;
    note({ breaks: EVERYONE, shape: old.id, message, witness: `${path} does not arrive` });
  }
  if (isDefaultBroken(old, now)) {
    const message = `The default of \`${old.id}\` changed.`;
    const witness = `${path} is another value where none is sent`;
    note({ breaks: EVERYONE, shape: old.id, message, witness });
  }
  for (const way of directions) {
    compareRequired(comparison, old, now, way);
    for (const { trait, witness } of narrowings(before, after, old, now)) {
      note({
        breaks: [WRITER[way]],
        shape: old.id,
        message: `\`${old.id}\` allows fewer values: \`${trait}\` is narrower.`,
        witness: `${memberPath(before, old, way)} = ${witness} is refused`,
      });
    }
  }
}

function compareRequired(
  { before, note }: Comparison,
  old: MemberShape,
  now: MemberShape,
  direction: Direction,
): void {
  const [was, is] = [isAskedFor(old), isAskedFor(now)];
  if (was === is) return;
  const path = memberPath(before, old, direction);
  note({
    breaks: [is ? WRITER[direction] : READER[direction]],
    shape: old.id,
    message: is ? `\`${old.id}\` must now be there.` : `\`${old.id}\` may now be absent.`,
    witness: is ? `${path} = undefined no longer compiles` : `${path} may be undefined`,
  });
}

/** As generated types have it: a token that clients fill in is not asked for. */
function isAskedFor(member: MemberShape): boolean {
  return isRequiredInType(member) && !member.traits.has("smithy.api#idempotencyToken");
}

const DEFAULT: ShapeId = "smithy.api#default";

/** A default that is added with `@addedDefault` takes nothing away. */
function isDefaultBroken(old: MemberShape, now: MemberShape): boolean {
  const [was, is] = [old.traits.get(DEFAULT) ?? null, now.traits.get(DEFAULT) ?? null];
  if (nodesEqual(was, is)) return false;
  return was !== null || !now.traits.has("smithy.api#addedDefault");
}
