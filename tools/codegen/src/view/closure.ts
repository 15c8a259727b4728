import {
  compareShapeIds,
  expectShape,
  membersOf,
  type Model,
  type OperationShape,
  type ServiceShape,
  type Shape,
  type ShapeId,
} from "@tsmith/smithy";

const UNIT: ShapeId = "smithy.api#Unit";

/** The operations that a service binds, itself or through its resources; by id. @internal */
export function operationsOf(model: Model, service: ServiceShape): readonly OperationShape[] {
  return boundShapes(model, service).filter((shape) => shape.type === "operation");
}

/**
 * Everything that a service reaches through its operations, resources and errors, but members and
 * the prelude; by id.
 *
 * @internal
 */
export function closureOf(model: Model, service: ServiceShape): readonly Shape[] {
  const bound = boundShapes(model, service);
  const roots = bound.flatMap((shape) =>
    shape.type === "operation" ? [shape.input, shape.output, ...shape.errors] : [],
  );
  const reached = reachableShapes(model, [...roots, ...service.errors]);
  return [...bound, ...[...reached].map((id) => expectShape(model, id))].toSorted((left, right) =>
    compareShapeIds(left.id, right.id),
  );
}

/** The shapes that values of `roots` hold, `roots` included; no prelude, no members. @internal */
export function reachableShapes(model: Model, roots: Iterable<ShapeId>): ReadonlySet<ShapeId> {
  const reached = new Set<ShapeId>();
  const pending = [...roots];
  for (let id = pending.pop(); id !== undefined; id = pending.pop()) {
    if (reached.has(id) || isPrelude(id)) continue;
    reached.add(id);
    const shape = expectShape(model, id);
    // The members of an enum target the unit type, which is no part of its values.
    if (shape.type === "enum" || shape.type === "intEnum") continue;
    for (const member of membersOf(shape)) pending.push(member.target);
  }
  return reached;
}

/**
 * The shapes that `isWanted`, and those whose values hold one of them, however deep. It follows
 * cycles to their end.
 *
 * @internal
 */
export function shapesHolding(
  shapes: readonly Shape[],
  isWanted: (shape: Shape) => boolean,
): ReadonlySet<ShapeId> {
  const holders = new Map<ShapeId, ShapeId[]>();
  for (const shape of shapes) {
    if (shape.type === "enum" || shape.type === "intEnum") continue;
    for (const { target } of membersOf(shape)) {
      const known = holders.get(target);
      if (known === undefined) holders.set(target, [shape.id]);
      else known.push(shape.id);
    }
  }
  const pending = shapes.filter(isWanted).map(({ id }) => id);
  const found = new Set<ShapeId>();
  for (let id = pending.pop(); id !== undefined; id = pending.pop()) {
    if (found.has(id)) continue;
    found.add(id);
    pending.push(...(holders.get(id) ?? []));
  }
  return found;
}

/** Whether a shape belongs to Smithy itself. @internal */
export function isPrelude(id: ShapeId): boolean {
  return id.startsWith("smithy.api#");
}

/** Whether a shape stands for the absence of a value. @internal */
export function isUnit(id: ShapeId): boolean {
  return id === UNIT;
}

function boundShapes(model: Model, service: ServiceShape): readonly Shape[] {
  const bound = new Map<ShapeId, Shape>();
  const pending = [...service.operations, ...service.resources];
  for (let id = pending.pop(); id !== undefined; id = pending.pop()) {
    if (bound.has(id)) continue;
    const shape = expectShape(model, id, "operation", "resource");
    bound.set(id, shape);
    if (shape.type !== "resource") continue;
    pending.push(...shape.lifecycle.values(), ...shape.operations);
    pending.push(...shape.collectionOperations, ...shape.resources);
  }
  return [...bound.values()].toSorted((left, right) => compareShapeIds(left.id, right.id));
}
