import type {
  ErrorSchema,
  ListSchema,
  MapSchema,
  SimpleSchema,
  StructureSchema,
  UnionSchema,
} from "@tsmith/schema";

/**
 * A schema tuple in a form that can be switched over. Members and items stay references, as a
 * schema may hold itself.
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
export type SchemaReference = StructureSchema<unknown>[5][number];

/** Bits of the numbers that collections of plain simple shapes are folded into. */
const LIST_MODIFIER = 64;
const MAP_MODIFIER = 128;

/** Reads a schema reference. @internal */
export function shapeSchema(reference: SchemaReference): ShapeSchema {
  const schema = dereference(reference);
  if (typeof schema === "number") {
    const item = schema % LIST_MODIFIER;
    if (schema >= MAP_MODIFIER) return { type: "map", id: undefined, item };
    if (schema >= LIST_MODIFIER) return { type: "list", id: undefined, item };
    return { type: "simple" };
  }
  if (!isTuple(schema)) return { type: "simple" };
  const id = `${schema[1]}#${schema[2]}`;
  switch (schema[0]) {
    case 0:
      return { type: "simple" };
    case 3:
    case 4:
    case -3: {
      const [, , , , names, references] = schema;
      const members = new Map<string, SchemaReference>();
      for (const [index, name] of names.entries()) {
        const member = references[index];
        if (member !== undefined) members.set(name, member);
      }
      return { type: schema[0] === 4 ? "union" : "structure", id, members };
    }
    case 1:
      return { type: "list", id, item: schema[4] };
    case 2:
      return { type: "map", id, item: schema[5] };
    default:
      return schema satisfies never;
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

function dereference(reference: SchemaReference): SchemaReference {
  let schema = reference;
  for (;;) {
    if (typeof schema === "function") schema = schema();
    else if (isMemberPair(schema)) schema = schema[0];
    else return schema;
  }
}

type Tuple =
  | SimpleSchema<unknown>
  | ListSchema<unknown>
  | MapSchema<unknown>
  | StructureSchema<unknown>
  | UnionSchema<unknown>
  | ErrorSchema<unknown>;

/** No reference leads to an operation, and pairs and thunks are behind us. */
function isTuple(schema: SchemaReference): schema is Tuple & SchemaReference {
  return Array.isArray(schema);
}

/** Tuples of shapes have five parts and more, `[schema, traits]` has two. */
function isMemberPair(
  schema: SchemaReference,
): schema is Extract<SchemaReference, readonly [SchemaReference, unknown]> {
  return Array.isArray(schema) && schema.length === 2;
}
