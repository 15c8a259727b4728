import type { $SchemaRef } from "@smithy/types";
import { traitsOf, type Traits } from "./traits.ts";

/** A schema as the official tuples give it: a reference may be lazy, and may carry traits. */
export type SchemaRef = $SchemaRef;

/** What a schema tuple says of a shape. Constraints stand in a table of their own. */
export type Shape = SimpleShape | ListShape | MapShape | StructureShape;

export interface SimpleShape {
  readonly type:
    | "bigDecimal"
    | "bigInteger"
    | "blob"
    | "boolean"
    | "document"
    | "number"
    | "string"
    | "unit";
}

export type TimestampFormat = "default" | "date-time" | "http-date" | "epoch-seconds";

export interface TimestampShape {
  readonly type: "timestamp";
  readonly format: TimestampFormat;
}

export interface ListShape {
  readonly type: "list";
  /** Absent where the tuple is folded into a number. */
  readonly id?: string;
  readonly member: SchemaRef;
}

export interface MapShape {
  readonly type: "map";
  /** Absent where the tuple is folded into a number. */
  readonly id?: string;
  readonly key: SchemaRef;
  readonly value: SchemaRef;
}

export interface StructureShape {
  readonly type: "structure" | "union";
  readonly id: string;
  /** The name without its namespace. */
  readonly name: string;
  readonly members: readonly Member[];
}

export interface Member {
  readonly name: string;
  readonly schema: SchemaRef;
}

/** A shape, with the traits of the shape and over them those of the member that targets it. */
export interface Target {
  readonly shape: Shape | TimestampShape;
  readonly traits: Traits;
}

/** Reads a reference to a schema: a tuple, a folded number, a member with traits, or a thunk. */
export function targetOf(reference: SchemaRef): Target {
  const schema: unknown = typeof reference === "function" ? reference() : reference;
  if (typeof schema === "number") return simpleTarget(schema);
  if (schema === "unit") return { shape: { type: "unit" }, traits: {} };
  if (!Array.isArray(schema)) throw new TypeError("A schema is a tuple, a number or `unit`");
  if (schema.length === 2) {
    const target = targetOf(schema[0]);
    return { shape: target.shape, traits: { ...target.traits, ...traitsOf(schema[1]) } };
  }
  if (schema[0] === 0) {
    const target = targetOf(schema[4]);
    return { shape: target.shape, traits: { ...target.traits, ...traitsOf(schema[3]) } };
  }
  return { shape: aggregateOf(schema), traits: traitsOf(schema[3]) };
}

/** What a reference leads to, without the traits of the member that targets it. @public */
export function schemaOf(reference: SchemaRef): unknown {
  const schema: unknown = typeof reference === "function" ? reference() : reference;
  return Array.isArray(schema) && schema.length === 2 ? schemaOf(schema[0]) : schema;
}

/** @throws TypeError where the schema is none of a structure. */
export function structureOf(schema: SchemaRef): StructureShape {
  const { shape } = targetOf(schema);
  if (shape.type !== "structure") throw new TypeError("Expected the schema of a structure");
  return shape;
}

/** The traits of a member alone: a name that a shape has as a root is not that of its members. */
export function memberTraits(reference: SchemaRef): Traits {
  const schema: unknown = typeof reference === "function" ? reference() : reference;
  return Array.isArray(schema) && schema.length === 2 ? traitsOf(schema[1]) : {};
}

const aggregates = new WeakMap<object, Shape>();

/** The same shape for the same tuple, so that codecs can be kept by shape. */
function aggregateOf(schema: readonly unknown[]): Shape {
  const known = aggregates.get(schema);
  if (known !== undefined) return known;
  const shape = aggregate(schema as AggregateTuple);
  aggregates.set(schema, shape);
  return shape;
}

type AggregateTuple =
  | readonly [kind: 1, ns: string, name: string, traits: unknown, member: SchemaRef]
  | readonly [kind: 2, ns: string, name: string, traits: unknown, key: SchemaRef, value: SchemaRef]
  | readonly [
      kind: 3 | 4 | -3,
      ns: string,
      name: string,
      traits: unknown,
      names: readonly string[],
      schemas: readonly SchemaRef[],
    ];

function aggregate(schema: AggregateTuple): Shape {
  const [kind, namespace, name] = schema;
  const id = `${namespace}#${name}`;
  switch (kind) {
    case 1:
      return { type: "list", id, member: schema[4] };
    case 2:
      return { type: "map", id, key: schema[4], value: schema[5] };
    case 3:
    case 4:
    case -3:
      return {
        type: kind === 4 ? "union" : "structure",
        id,
        name,
        members: schema[4].map((member, i) => ({ name: member, schema: schema[5][i] ?? 0 })),
      };
    default:
      throw new TypeError(`\`${id}\` is not the schema of a value`, {
        cause: kind satisfies never,
      });
  }
}

const streamingBlob = 0b10_1010;

const simple: ReadonlyMap<number, Shape | TimestampShape> = new Map<number, Shape | TimestampShape>(
  [
    [0b0_0000, { type: "string" }],
    [0b0_0001, { type: "number" }],
    [0b0_0010, { type: "boolean" }],
    [0b0_0100, { type: "timestamp", format: "default" }],
    [0b0_0101, { type: "timestamp", format: "date-time" }],
    [0b0_0110, { type: "timestamp", format: "http-date" }],
    [0b0_0111, { type: "timestamp", format: "epoch-seconds" }],
    [0b0_1111, { type: "document" }],
    [0b1_0001, { type: "bigInteger" }],
    [0b1_0011, { type: "bigDecimal" }],
    [0b1_0101, { type: "blob" }],
    [streamingBlob, { type: "blob" }],
  ],
);

/** One of the two numbers of a blob says that it streams. */
function simpleTarget(schema: number): Target {
  return { shape: folded(schema), traits: schema === streamingBlob ? { streaming: 1 } : {} };
}

/** Bits 6 and 7 make a list or a map of the simple shape that the other bits name. */
function folded(schema: number): Shape | TimestampShape {
  if (schema & 0b1000_0000) return { type: "map", key: 0, value: schema & 0b0011_1111 };
  if (schema & 0b0100_0000) return { type: "list", member: schema & 0b0011_1111 };
  const shape = simple.get(schema);
  if (shape === undefined) throw new TypeError(`No simple shape has the schema ${schema}`);
  return shape;
}
