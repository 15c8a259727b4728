import {
  expectShape,
  isNodeArray,
  isNodeObject,
  type MemberShape,
  type Model,
  membersOf,
  nodeProperty,
  type NodeValue,
  type Shape,
  type ShapeId,
} from "@tsmith/smithy";
import type { LiteralValue } from "../../print/literal.ts";
import type { ServiceView } from "../../view/service-view.ts";
import { enumValue } from "../types/enums.ts";
import { schemaForms } from "./schema-form.ts";

/** A record of plain values; the shapes are those of `Constraints` in @tsmith/schema. @internal */
export type ConstraintTable = Readonly<Record<ShapeId, LiteralValue>>;

/**
 * What the values of a service must keep beyond their schemas, as plain values: the same that the
 * generated `constraints` module exports.
 *
 * @see https://smithy.io/2.0/spec/constraint-traits.html
 * @public
 */
export function constraintTable(view: ServiceView): ConstraintTable {
  const named = schemaForms(view);
  const entries: [ShapeId, LiteralValue][] = [];
  for (const shape of view.shapes) {
    if (!named.has(shape.id) || !AGGREGATES.has(shape.type)) continue;
    const members = record(
      membersOf(shape).map((member) => [member.name, memberConstraint(view.model, named, member)]),
    );
    const entry = record([
      ["members", members],
      ["conditions", conditions(shape)],
    ]);
    if (entry !== undefined) entries.push([shape.id, entry]);
  }
  return Object.fromEntries(entries);
}

type Entries = readonly (readonly [string, LiteralValue | undefined])[];
type Named = ReadonlyMap<ShapeId, unknown>;

const AGGREGATES: ReadonlySet<Shape["type"]> = new Set([
  "structure",
  "union",
  "list",
  "set",
  "map",
]);

/** A member's own traits over those of its target, and what it holds where that has no entry. */
function memberConstraint(
  model: Model,
  named: Named,
  member: MemberShape,
): LiteralValue | undefined {
  const target = expectShape(model, member.target);
  const trait = (name: string): NodeValue | undefined =>
    member.traits.get(`smithy.api#${name}`) ?? target.traits.get(`smithy.api#${name}`);
  const ownDefault = member.traits.get("smithy.api#default");
  return record([
    ["type", NUMBERS.has(target.type) ? target.type : undefined],
    ["length", bounds(trait("length"))],
    ["range", bounds(trait("range"))],
    ["pattern", stringOf(trait("pattern"))],
    ["uniqueItems", trait("uniqueItems") === undefined ? undefined : true],
    ["enum", enumValues(target, false)],
    ["internalEnum", enumValues(target, true)],
    ["default", ownDefault === null ? undefined : ownDefault],
    ["required", member.traits.has("smithy.api#required") ? true : undefined],
    ...(named.has(target.id) ? [] : contents(model, named, target)),
  ]);
}

const NUMBERS: ReadonlySet<Shape["type"]> = new Set([
  "byte",
  "short",
  "integer",
  "long",
  "float",
  "double",
  "intEnum",
]);

function contents(model: Model, named: Named, shape: Shape): Entries {
  if (shape.type !== "list" && shape.type !== "set" && shape.type !== "map") return [];
  return membersOf(shape).map((member) => [member.name, memberConstraint(model, named, member)]);
}

/** A bound is a number, or text where JSON numbers cannot hold it. */
function bounds(value: NodeValue | undefined): LiteralValue | undefined {
  if (!isNodeObject(value)) return undefined;
  return record(["min", "max"].map((key) => [key, nodeProperty(value, key)]));
}

/** The values of an enum: those that are spoken of, or those that are internal. */
function enumValues(shape: Shape, areInternal: boolean): LiteralValue | undefined {
  if (shape.type !== "enum" && shape.type !== "intEnum") return undefined;
  const values = [...shape.members.values()]
    .filter((member) => isInternal(member) === areInternal)
    .map((member) => enumValue(member.name, member.traits.get("smithy.api#enumValue")));
  return values.length === 0 && areInternal ? undefined : values;
}

function isInternal({ traits }: MemberShape): boolean {
  const tags = traits.get("smithy.api#tags");
  return traits.has("smithy.api#internal") || (isNodeArray(tags) && tags.includes("internal"));
}

/** @see https://smithy.io/2.0/additional-specs/contracts.html */
function conditions(shape: Shape): LiteralValue | undefined {
  const value = shape.traits.get("smithy.contracts#conditions");
  if (!isNodeObject(value)) return undefined;
  return record(
    Object.entries(value).map(([id, condition]) => [
      id,
      record([["expression", nodeProperty(condition, "expression")]]),
    ]),
  );
}

function stringOf(value: NodeValue | undefined): string | undefined {
  return typeof value === "string" ? value : undefined;
}

/** An object of the entries that have a value; nothing where none has one. */
function record(entries: Entries): { readonly [key: string]: LiteralValue } | undefined {
  const present = entries.flatMap(([key, value]) => (value === undefined ? [] : [[key, value]]));
  // `fromEntries` defines own properties, so that a member `__proto__` stays one.
  return present.length === 0 ? undefined : Object.fromEntries(present);
}
