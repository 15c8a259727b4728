import type { MemberDeclaration, ShapeDeclaration } from "../load/declaration.ts";
import { isDeclaredType } from "../json-ast/properties.ts";
import type { Model } from "../model/model.ts";
import type { ShapeId } from "../model/shape-id.ts";
import { booleanArgument, stringMapArgument, TransformError } from "./arguments.ts";
import { draftOf, modelOf, statementOf } from "./draft.ts";
import { enumDefinitions, enumMembers } from "./enum-members.ts";
import type { Transform } from "./transform.ts";

/** @see https://smithy.io/2.0/guides/smithy-build-json.html#changetypes */
export const changeTypes: Transform = (model, args) =>
  retyped(model, stringMapArgument(args, "shapeTypes"), {
    synthesizesNames: booleanArgument(args, "synthesizeEnumNames"),
  });

/** @see https://smithy.io/2.0/guides/smithy-build-json.html#changestringenumstoenumshapes */
export const changeStringEnumsToEnumShapes: Transform = (model, args) => {
  const synthesizesNames = booleanArgument(args, "synthesizeNames");
  const types = new Map<ShapeId, string>();
  for (const [id, shape] of draftOf(model).shapes) {
    const isEnum = shape.type === "string" && enumMembers(shape, synthesizesNames) !== undefined;
    if (isEnum) types.set(id, "enum");
  }
  return retyped(model, types, { synthesizesNames });
};

interface Options {
  readonly synthesizesNames: boolean;
}

/** A model with shapes of other types, which must be like their own. @internal */
export function retyped(
  model: Model,
  types: ReadonlyMap<ShapeId, string>,
  options: Options,
): Model {
  const draft = draftOf(model);
  const shapes = new Map(draft.shapes);
  for (const [id, type] of types) {
    const shape = shapes.get(id);
    if (shape === undefined) throw new TransformError(`There is no shape \`${id}\`.`);
    if (!isDeclaredType(type)) throw new TransformError(`There is no shape type \`${type}\`.`);
    shapes.set(id, retype(shape, type, options));
  }
  return modelOf({ ...draft, shapes });
}

type Type = ShapeDeclaration["type"];

const ALIKE: ReadonlyMap<Type, Type> = new Map<Type, Type>([
  ["structure", "union"],
  ["union", "structure"],
  ["list", "set"],
  ["set", "list"],
]);

function retype(shape: ShapeDeclaration, type: Type, options: Options): ShapeDeclaration {
  const isSimple = shape.members.length === 0 && !NOT_SIMPLE.has(shape.type);
  const isEnum = shape.type === "enum" || shape.type === "intEnum";
  if (shape.type === "string" && type === "enum") {
    const members = enumMembers(shape, options.synthesizesNames);
    if (members !== undefined) return asEnum(shape, members);
  } else if (ALIKE.get(shape.type) === type) {
    return { ...shape, type };
  } else if ((isSimple || isEnum) && !NOT_SIMPLE.has(type)) {
    const isString = shape.type === "enum" && type === "string";
    const value = enumDefinitions(shape.members);
    const named = statementOf(shape.id, "smithy.api#enum", value, shape.location);
    const traits = isString ? [...shape.traits, named] : shape.traits;
    return { ...shape, type, traits, members: [] };
  }
  throw new TransformError(`\`${shape.id}\` is a ${shape.type} and cannot become a ${type}.`);
}

const NOT_SIMPLE: ReadonlySet<Type> = new Set<Type>([
  "enum",
  "intEnum",
  "list",
  "set",
  "map",
  "structure",
  "union",
  "service",
  "operation",
  "resource",
]);

function asEnum(shape: ShapeDeclaration, members: readonly MemberDeclaration[]): ShapeDeclaration {
  const traits = shape.traits.filter(({ trait }) => trait.id !== "smithy.api#enum");
  return { ...shape, type: "enum", traits, members };
}
