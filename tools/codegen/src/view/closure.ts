import {
  closure,
  expectShape,
  membersOf,
  type Model,
  type Shape,
  type ShapeId,
} from "@tsmith/smithy";

const UNIT: ShapeId = "smithy.api#Unit";

/** What a service reaches, but itself, members and the prelude; by id. @internal */
export function shapesOfService(model: Model, service: ShapeId): readonly Shape[] {
  return closure(model, service).filter(({ id }) => id !== service && !isPrelude(id));
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
