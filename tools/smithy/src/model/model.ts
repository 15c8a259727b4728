import type { NodeObject, NodeValue } from "./node.ts";
import type { ShapeId } from "./shape-id.ts";
import type { Location } from "../source.ts";
import type { MemberShape, Shape, ShapeType } from "./shapes.ts";

/**
 * A semantic model: every shape by its absolute id, prelude included, each container followed by
 * its members. Immutable; questions about it are functions memoised per model.
 *
 * @see https://smithy.io/2.0/spec/model.html
 * @public
 */
export interface Model {
  readonly shapes: ReadonlyMap<ShapeId, Shape>;
  readonly metadata: NodeObject;
  /** Where metadata is stated: a key more than once where arrays are joined. */
  readonly metadataStatements: readonly MetadataStatement[];
}

/** @public */
export interface MetadataStatement {
  readonly key: string;
  readonly value: NodeValue;
  readonly location: Location;
}

/** The shape of a kind, as its type. @public */
export type ShapeOfType<T extends ShapeType> = WithType<Shape, T>;

/** Each of the shapes that can have one of the types, narrowed to them. */
type WithType<S, T> = S extends { readonly type: infer U }
  ? [Extract<T, U>] extends [never]
    ? never
    : S & { readonly type: Extract<T, U> }
  : never;

/**
 * The shape `id`, which must exist.
 *
 * @throws Error when there is none: a validated model has no dangling ids.
 * @public
 */
export function expectShape(model: Model, id: ShapeId): Shape;
export function expectShape<T extends ShapeType>(
  model: Model,
  id: ShapeId,
  ...types: readonly T[]
): ShapeOfType<T>;
export function expectShape(model: Model, id: ShapeId, ...types: readonly ShapeType[]): Shape {
  const shape = model.shapes.get(id);
  if (shape === undefined) throw new Error(`The model has no shape \`${id}\`.`);
  if (types.length > 0 && !types.includes(shape.type)) {
    throw new Error(`\`${id}\` is a ${shape.type}, expected ${types.join(" or ")}.`);
  }
  return shape;
}

/** The members of a shape in their order; none for a shape that has no members. @public */
export function membersOf(shape: Shape): readonly MemberShape[] {
  switch (shape.type) {
    case "list":
    case "set":
      return [shape.member];
    case "map":
      return [shape.key, shape.value];
    case "structure":
    case "union":
    case "enum":
    case "intEnum":
      return [...shape.members.values()];
    default:
      return [];
  }
}

/** The member `name` of a shape, or `undefined`. @public */
export function memberOf(shape: Shape, name: string): MemberShape | undefined {
  switch (shape.type) {
    case "list":
    case "set":
      return name === "member" ? shape.member : undefined;
    case "map":
      return name === "key" ? shape.key : name === "value" ? shape.value : undefined;
    case "structure":
    case "union":
    case "enum":
    case "intEnum":
      return shape.members.get(name);
    default:
      return undefined;
  }
}

/** Where a trait of the shape is stated; the shape where nobody states it. @public */
export function traitLocation(shape: Shape, trait: ShapeId): Location {
  const statement = shape.traitStatements.findLast((stated) => stated.trait.id === trait);
  return statement?.location ?? shape.location;
}

/** The value of a trait on the shape itself. @public */
export function traitOf(shape: Shape, trait: ShapeId): NodeValue | undefined {
  return shape.traits.get(trait);
}

/**
 * The value of a trait on a member, else on the shape that it targets.
 *
 * @see https://smithy.io/2.0/spec/model.html#member-trait-resolution
 * @public
 */
export function memberTraitOf(
  model: Model,
  member: MemberShape,
  trait: ShapeId,
): NodeValue | undefined {
  return member.traits.get(trait) ?? model.shapes.get(member.target)?.traits.get(trait);
}
