import { targetOf, type SchemaRef } from "@tsmith/schema";

/**
 * What a mock asks of a schema. Members and items stay references, as a schema may hold itself.
 *
 * @internal
 */
export type ShapeSchema =
  | {
      readonly type: "structure" | "union";
      readonly id: string;
      readonly members: ReadonlyMap<string, SchemaReference>;
    }
  | {
      readonly type: "list" | "map";
      readonly id: string | undefined;
      readonly item: SchemaReference;
    }
  | { readonly type: "simple" };

/** A schema, a thunk of one, or a `[schema, traits]` pair, as tuples hold them. @internal */
export type SchemaReference = SchemaRef;

/** Reads a schema reference. @internal */
export function shapeSchema(reference: SchemaReference): ShapeSchema {
  const { shape } = targetOf(reference);
  switch (shape.type) {
    case "structure":
    case "union": {
      const members = new Map(shape.members.map(({ name, schema }) => [name, schema]));
      return { type: shape.type, id: shape.id, members };
    }
    case "list":
      return { type: "list", id: shape.id, item: shape.member };
    case "map":
      return { type: "map", id: shape.id, item: shape.value };
    default:
      return { type: "simple" };
  }
}

/**
 * The schema of the member that a path of names leads to.
 *
 * @throws TypeError where there is none.
 * @internal
 */
export function schemaAt(reference: SchemaReference, path: readonly string[]): SchemaReference {
  let current = reference;
  for (const name of path) {
    const shape = shapeSchema(current);
    const member = "members" in shape ? shape.members.get(name) : undefined;
    if (member === undefined) throw new TypeError(`There is no member at \`${path.join(".")}\`.`);
    current = member;
  }
  return current;
}
