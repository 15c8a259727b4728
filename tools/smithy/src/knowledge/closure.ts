import type { Model } from "../model/model.ts";
import { compareShapeIds, type ShapeId } from "../model/shape-id.ts";
import type { Shape } from "../model/shapes.ts";
import { memoiseBy } from "./memoise.ts";
import { neighbours } from "./neighbours.ts";

/**
 * The shapes that a service leads to, itself among them, sorted by id. Members are left out, for
 * they are found in their containers; so are mixins, whose members are already mixed in.
 *
 * @see https://smithy.io/2.0/spec/service-types.html#service-closure
 * @public
 */
export function closure(model: Model, service: ShapeId): readonly Shape[] {
  return closures(model, service);
}

const closures = memoiseBy((model: Model, service: ShapeId): readonly Shape[] =>
  [...reach(model, service)]
    .filter((shape) => shape.type !== "member")
    .toSorted((left, right) => compareShapeIds(left.id, right.id)),
);

/** Every shape, members too, that one shape leads to, itself among them. @public */
export function reach(model: Model, from: ShapeId): ReadonlySet<Shape> {
  return reaches(model, from);
}

const reaches = memoiseBy((model: Model, from: ShapeId): ReadonlySet<Shape> => {
  const reached = new Set<Shape>();
  const pending = [from];
  for (let id = pending.pop(); id !== undefined; id = pending.pop()) {
    const shape = model.shapes.get(id);
    if (shape === undefined || reached.has(shape)) continue;
    reached.add(shape);
    for (const { relationship, to } of neighbours(shape)) {
      if (relationship === "mixin") continue;
      const member = relationship === "member" ? model.shapes.get(to) : undefined;
      if (member?.type !== "member") pending.push(to);
      else {
        // Members lead to their targets alone; most of a model is members.
        reached.add(member);
        if (!member.traits.has("smithy.api#enumValue")) pending.push(member.target);
      }
    }
  }
  return reached;
});
