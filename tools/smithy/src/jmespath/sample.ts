import { membersOf, type Model } from "../model/model.ts";
import { nodeProperty } from "../model/node.ts";
import type { ListShape, MapShape, MemberShape, Shape } from "../model/shapes.ts";

/** A value that an expression could meet. */
export type Sample =
  | { readonly type: "any" | "expression" | "null" }
  | { readonly type: "boolean"; readonly value: boolean }
  | { readonly type: "number"; readonly value: number }
  | { readonly type: "string"; readonly value: string }
  | { readonly type: "array"; readonly runs: readonly Run[] }
  | { readonly type: "object"; readonly keys: readonly string[]; get(key: string): Sample };

/** Items that are all alike. */
export interface Run {
  readonly item: Sample;
  readonly count: number;
}

export type SampleType = Sample["type"];

export const ANY: Sample = { type: "any" };
export const NULL: Sample = { type: "null" };
export const EMPTY_ARRAY: Sample = { type: "array", runs: [] };
export const EMPTY_OBJECT: Sample = { type: "object", keys: [], get: () => NULL };

/** The sample of a value that an expression states. */
export function sampleOf(value: unknown): Sample {
  switch (typeof value) {
    case "boolean":
      return { type: "boolean", value };
    case "number":
      return { type: "number", value };
    case "string":
      return { type: "string", value };
    default:
      if (typeof value !== "object" || value === null) return NULL;
      if (Array.isArray(value)) return arrayOf(value.map(sampleOf));
      return objectOf(new Map(Object.entries(value).map(([key, of]) => [key, sampleOf(of)])));
  }
}

export function arrayOf(items: readonly Sample[]): Sample {
  return { type: "array", runs: items.map((item) => ({ item, count: 1 })) };
}

export function objectOf(entries: ReadonlyMap<string, Sample>): Sample {
  return { type: "object", keys: [...entries.keys()], get: (key) => entries.get(key) ?? NULL };
}

/** The members that lead to a sample: in each container, those up to one. */
interface Trail {
  readonly members: readonly MemberShape[];
  readonly last: number;
  readonly outer: Trail | undefined;
}

/**
 * A value of a shape. Its parts are made when they are asked for, so that a large or recursive shape
 * costs what is looked at.
 */
export function sampleOfShape(model: Model, shape: Shape | undefined, trail?: Trail): Sample {
  if (shape === undefined) return ANY;
  switch (shape.type) {
    case "blob":
      return { type: "string", value: "blob" };
    case "boolean":
      return { type: "boolean", value: true };
    case "string":
    case "enum":
      return { type: "string", value: "a".repeat(length(shape)) };
    case "timestamp":
      return { type: "number", value: 0 };
    case "list":
    case "set":
      return list(model, shape, trail);
    case "map":
      return map(model, shape, trail);
    case "structure":
    case "union":
      return structure(model, membersOf(shape), trail);
    case "document":
    case "member":
    case "service":
    case "operation":
    case "resource":
      return ANY;
    default:
      return { type: "number", value: number(shape) };
  }
}

function list(model: Model, shape: ListShape, trail: Trail | undefined): Sample {
  const count = length(shape);
  const item = ofMember(model, { members: [shape.member], last: 0, outer: trail });
  return count === 0 ? EMPTY_ARRAY : { type: "array", runs: [{ item, count }] };
}

function map(model: Model, shape: MapShape, trail: Trail | undefined): Sample {
  const members = [shape.key, shape.value];
  const key = ofMember(model, { members, last: 0, outer: trail });
  const prefix = key.type === "string" ? key.value : "";
  const keys = Array.from({ length: length(shape) }, (_, index) => `${prefix}${index}`);
  return {
    type: "object",
    keys,
    get: () => ofMember(model, { members, last: 1, outer: trail }),
  };
}

function structure(
  model: Model,
  members: readonly MemberShape[],
  outer: Trail | undefined,
): Sample {
  const names = members.map(({ name }) => name);
  return {
    type: "object",
    keys: names,
    get: (name) => ofMember(model, { members, last: names.indexOf(name), outer }),
  };
}

/** What the last member of a trail holds: anything, where the trail has been there before. */
function ofMember(model: Model, trail: Trail): Sample {
  const member = trail.members[trail.last];
  if (member === undefined) return NULL;
  for (let one = trail.outer; one !== undefined; one = one.outer) {
    const index = one.members.indexOf(member);
    if (index >= 0 && index <= one.last) return ANY;
  }
  return sampleOfShape(model, model.shapes.get(member.target), trail);
}

/** Longer samples say no more. */
const LONGEST = 1000;

/** Two, or as near to it as the shape lets it be. */
function length(shape: Shape): number {
  const trait = shape.traits.get("smithy.api#length");
  const wanted = within(2, nodeProperty(trait, "min"), nodeProperty(trait, "max"));
  return Math.max(0, Math.min(wanted, LONGEST));
}

function number(shape: Shape): number {
  const trait = shape.traits.get("smithy.api#range");
  return within(8, nodeProperty(trait, "min"), nodeProperty(trait, "max"));
}

function within(value: number, least: unknown, most: unknown): number {
  const raised = typeof least === "number" ? Math.max(value, least) : value;
  return typeof most === "number" ? Math.min(raised, most) : raised;
}
