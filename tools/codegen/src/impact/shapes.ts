import {
  type EnumShape,
  membersOf,
  type Shape,
  type ShapeId,
  type StructureShape,
  type UnionShape,
} from "@tsmith/smithy";
import { type Direction, typeName } from "../view/output-form.ts";
import type { ServiceView } from "../view/service-view.ts";
import { accessPath } from "./access-path.ts";
import { narrowings } from "./constraints.ts";
import { type Comparison, EVERYONE } from "./impact.ts";
import { compareMembers } from "./members.ts";
import { changedWireTraits } from "./wire-traits.ts";

const DIRECTIONS: readonly Direction[] = ["input", "output"];

/** What the shapes of a service break: those that code knows by name, and lists and maps. @internal */
export function compareShapes(comparison: Comparison): void {
  const { before, after } = comparison;
  const known = new Set(after.shapes.map(({ id }) => id));
  for (const old of before.shapes) {
    const directions = DIRECTIONS.filter((direction) => closureOf(before, direction).has(old.id));
    if (directions.length === 0) continue;
    const now = known.has(old.id) ? after.model.shapes.get(old.id) : undefined;
    if (isNamed(old)) compareNamed(comparison, old, now, directions);
    else if (now?.type === old.type) compareItems(comparison, old, now, directions);
  }
}

function closureOf(view: ServiceView, direction: Direction): ReadonlySet<ShapeId> {
  return direction === "input" ? view.inputClosure : view.outputClosure;
}

type NamedShape = EnumShape | StructureShape | UnionShape;

function isNamed(shape: Shape): shape is NamedShape {
  return isEnum(shape) || hasFields(shape);
}

function compareNamed(
  comparison: Comparison,
  old: NamedShape,
  now: Shape | undefined,
  directions: readonly Direction[],
): void {
  const { before, after, note } = comparison;
  const gone = (message: string, name: string): void =>
    note({
      breaks: EVERYONE,
      shape: old.id,
      message,
      witness: `import { ${name} } does not compile`,
    });
  const [first = "output"] = directions;
  if (now === undefined) return gone(`\`${old.id}\` is gone.`, typeName(before, old.id, first));
  if (now.type !== old.type) {
    const message = `\`${old.id}\` was a ${old.type} and is a ${now.type}.`;
    return gone(message, typeName(before, old.id, first));
  }
  for (const direction of directions) {
    const [was, is] = [typeName(before, old.id, direction), typeName(after, old.id, direction)];
    if (was !== is) gone(`The type of \`${old.id}\` is now called \`${is}\`.`, was);
  }
  for (const trait of changedWireTraits(old, now)) {
    const message = `\`${old.id}\` travels in another form: \`${trait}\` changed.`;
    const witness = `${accessPath(before, old.id, first)} does not arrive`;
    note({ breaks: EVERYONE, shape: old.id, message, witness });
  }
  if (isEnum(old) && isEnum(now)) compareValues(comparison, old, now);
  if (hasFields(old) && hasFields(now)) compareMembers(comparison, old, now, directions);
}

function isEnum(shape: Shape): shape is EnumShape {
  return shape.type === "enum" || shape.type === "intEnum";
}

function hasFields(shape: Shape): shape is StructureShape | UnionShape {
  return shape.type === "structure" || shape.type === "union";
}

function compareValues({ before, note }: Comparison, old: EnumShape, now: EnumShape): void {
  const value = "smithy.api#enumValue";
  for (const member of old.members.values()) {
    const other = now.members.get(member.name);
    const name = `${before.names.shape(old.id)}.${member.name}`;
    if (other === undefined) {
      const message = `The value \`${member.name}\` of \`${old.id}\` is gone.`;
      const witness = `${name} no longer compiles`;
      note({ breaks: EVERYONE, shape: member.id, message, witness });
    } else if (member.traits.get(value) !== other.traits.get(value)) {
      const message = `\`${member.id}\` is another value.`;
      const witness = `${name} was ${JSON.stringify(member.traits.get(value))} and is ${JSON.stringify(other.traits.get(value))}`;
      note({ breaks: EVERYONE, shape: member.id, message, witness });
    }
  }
}

/** Constraints of what lists and maps hold. Their own are those of the members that target them. */
function compareItems(
  { before, after, note }: Comparison,
  old: Shape,
  now: Shape,
  directions: readonly Direction[],
): void {
  const members = membersOf(now);
  for (const [index, member] of membersOf(old).entries()) {
    const other = members[index];
    if (other === undefined) continue;
    for (const { trait, witness } of narrowings(before, after, member, other)) {
      for (const direction of directions) {
        note({
          breaks: [direction === "input" ? "clients" : "servers"],
          shape: member.id,
          message: `\`${member.id}\` allows fewer values: \`${trait}\` is narrower.`,
          witness: `${accessPath(before, old.id, direction)} with ${witness} is refused`,
        });
      }
    }
  }
}
