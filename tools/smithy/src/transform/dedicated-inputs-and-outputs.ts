import type { ShapeDeclaration } from "../load/declaration.ts";
import { reverseNeighbours } from "../knowledge/neighbours.ts";
import { shapesOfType } from "../knowledge/user-shapes.ts";
import type { Model } from "../model/model.ts";
import { memberId, shapeIdParts, type ShapeId } from "../model/shape-id.ts";
import type { OperationShape } from "../model/shapes.ts";
import { draftOf, modelOf, statementOf } from "./draft.ts";
import { TransformError } from "./arguments.ts";
import { withoutShapes } from "./remove-shapes.ts";

type Direction = "input" | "output";

const UNIT = "smithy.api#Unit";

/**
 * Every operation has an input and an output of its own, marked for it and named after it: a
 * structure that is used for nothing else gets the mark and the name, others are copied.
 *
 * @public
 */
export function createDedicatedInputsAndOutputs(
  model: Model,
  suffixes: Readonly<Record<Direction, string>>,
): Model {
  const draft = draftOf(model);
  const shapes = new Map(draft.shapes);
  const made = new Set<ShapeId>();
  const unused = new Set<ShapeId>();
  for (const operation of shapesOfType(model, "operation")) {
    const references = new Map(shapes.get(operation.id)?.references);
    for (const direction of ["input", "output"] as const) {
      const source = shapes.get(operation[direction]);
      const structure = dedicated(model, operation, direction, suffixes[direction], source);
      shapes.set(structure.id, structure);
      made.add(structure.id);
      references.set(direction, [{ id: structure.id, location: operation.location }]);
      const isMoved = source !== undefined && source.id !== structure.id;
      if (isMoved && isUsedBy(model, source.id, operation.id)) unused.add(source.id);
    }
    const declaration = shapes.get(operation.id);
    if (declaration !== undefined) shapes.set(operation.id, { ...declaration, references });
  }
  return modelOf(
    withoutShapes({ ...draft, shapes }, new Set([...unused].filter((id) => !made.has(id)))),
  );
}

function dedicated(
  model: Model,
  operation: OperationShape,
  direction: Direction,
  suffix: string,
  source: ShapeDeclaration | undefined,
): ShapeDeclaration {
  const mark = `smithy.api#${direction}`;
  const { namespace, name } = shapeIdParts(operation.id);
  const expected = `${namespace}#${name}${suffix}`;
  const isOwn =
    source !== undefined &&
    (source.traits.some(({ trait }) => trait.id === mark) ||
      (shapeIdParts(source.id).name.startsWith(name) && isUsedBy(model, source.id, operation.id)));
  const id = isOwn && source.id === expected ? expected : freeId(model, expected, suffix);
  const { location } = source ?? operation;
  const empty: ShapeDeclaration = {
    type: "structure",
    id,
    traits: [],
    members: [],
    mixins: [],
    references: new Map(),
    referenceMaps: new Map(),
    values: {},
    location,
  };
  const traits = (source?.traits ?? []).filter(({ trait }) => trait.id !== mark);
  return {
    ...(source ?? empty),
    id,
    traits: [...traits, statementOf(id, mark, {}, location)].map((one) => ({ ...one, target: id })),
    members: (source?.members ?? []).map((member) => ({
      ...member,
      traits: member.traits.map((one) => ({ ...one, target: memberId(id, member.name) })),
    })),
  };
}

/** Whether nothing but the operation refers to the shape. */
function isUsedBy(model: Model, id: ShapeId, operation: ShapeId): boolean {
  return (
    id !== UNIT && (reverseNeighbours(model).get(id) ?? []).every(({ from }) => from === operation)
  );
}

function freeId({ shapes }: Model, id: ShapeId, suffix: string): ShapeId {
  if (!shapes.has(id)) return id;
  const { namespace, name } = shapeIdParts(id);
  const other = `${namespace}#${name.replaceAll(suffix, `Operation${suffix}`)}`;
  if (shapes.has(other)) throw new TransformError(`\`${id}\` and \`${other}\` are there already.`);
  return other;
}
