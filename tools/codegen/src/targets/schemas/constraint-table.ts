import {
  type EnumShape,
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
import { understoodPattern } from "../../view/patterns.ts";
import type { ServiceView } from "../../view/service-view.ts";
import { enumValue } from "../types/enums.ts";
import { schemaForms } from "./schema-form.ts";

/** A record of plain values; the shapes are those of `Constraints` in @tsmith/schema. @internal */
export type ConstraintTable = Readonly<Record<ShapeId, ShapeConstraintTable>>;

/** Of a shape: `members` and `conditions`, where it has such. @internal */
export interface ShapeConstraintTable {
  readonly members?: LiteralObject;
  readonly conditions?: LiteralObject;
}

/** @internal */
export type LiteralObject = { readonly [key: string]: LiteralValue };

/**
 * What the values of a service must keep beyond their schemas, as plain values: the same that the
 * generated `constraints` module exports.
 *
 * @see https://smithy.io/2.0/spec/constraint-traits.html
 * @public
 */
export function constraintTable(view: ServiceView): ConstraintTable {
  const named = schemaForms(view);
  const entries: [ShapeId, ShapeConstraintTable][] = [];
  for (const shape of view.shapes) {
    if (!named.has(shape.id) || !AGGREGATES.has(shape.type)) continue;
    const members = record(
      membersOf(shape).map((member) => [member.name, memberConstraint(view.model, named, member)]),
    );
    const rules = conditions(shape);
    if (members === undefined && rules === undefined) continue;
    entries.push([
      shape.id,
      {
        ...(members !== undefined && { members }),
        ...(rules !== undefined && { conditions: rules }),
      },
    ]);
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
    ["pattern", understoodPattern(trait("pattern"))],
    ["uniqueItems", trait("uniqueItems") === undefined ? undefined : true],
    ...enumConstraints(target, trait("enum")),
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

/**
 * The values of an enum, and those that are taken but not spoken of: of an enum shape the members
 * that are `@internal`, of the old trait `enum` the entries that are tagged so.
 *
 * @see https://smithy.io/2.0/spec/type-refinement-traits.html#internal-trait
 */
function enumConstraints(target: Shape, trait: NodeValue | undefined): Entries {
  const values =
    target.type === "enum" || target.type === "intEnum" ? shapeValues(target) : traitValues(trait);
  if (values.length === 0) return [];
  const of = (wanted: boolean): readonly (string | number)[] =>
    values.filter(({ isInternal }) => isInternal === wanted).map(({ value }) => value);
  const internal = of(true);
  return [
    ["enum", of(false)],
    ["internalEnum", internal.length === 0 ? undefined : internal],
  ];
}

interface EnumValue {
  readonly value: string | number;
  readonly isInternal: boolean;
}

function shapeValues(shape: EnumShape): readonly EnumValue[] {
  return [...shape.members.values()].map(({ name, traits }) => ({
    value: enumValue(name, traits.get("smithy.api#enumValue")),
    isInternal: traits.has("smithy.api#internal"),
  }));
}

function traitValues(trait: NodeValue | undefined): readonly EnumValue[] {
  if (!isNodeArray(trait)) return [];
  return trait.flatMap((entry) => {
    const value = nodeProperty(entry, "value");
    const tags = nodeProperty(entry, "tags");
    const isInternal = isNodeArray(tags) && tags.includes("internal");
    return typeof value === "string" ? [{ value, isInternal }] : [];
  });
}

/** @see https://smithy.io/2.0/additional-specs/contracts.html */
function conditions(shape: Shape): LiteralObject | undefined {
  const value = shape.traits.get("smithy.contracts#conditions");
  if (!isNodeObject(value)) return undefined;
  return record(
    Object.entries(value).map(([id, condition]) => [
      id,
      record([["expression", nodeProperty(condition, "expression")]]),
    ]),
  );
}

/** An object of the entries that have a value; nothing where none has one. */
function record(entries: Entries): LiteralObject | undefined {
  const present = entries.flatMap(([key, value]) => (value === undefined ? [] : [[key, value]]));
  // `fromEntries` defines own properties, so that a member `__proto__` stays one.
  return present.length === 0 ? undefined : Object.fromEntries(present);
}
