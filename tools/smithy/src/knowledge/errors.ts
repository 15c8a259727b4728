import type { Model } from "../model/model.ts";
import type { ShapeId } from "../model/shape-id.ts";
import type { StructureShape } from "../model/shapes.ts";

/**
 * The errors of an operation within a service: its own, then those that every operation of the
 * service may give.
 *
 * @see https://smithy.io/2.0/spec/service-types.html#service
 * @public
 */
export function errorsOf(
  model: Model,
  service: ShapeId,
  operation: ShapeId,
): readonly StructureShape[] {
  const errors = new Set<StructureShape>();
  for (const id of [operation, service]) {
    const shape = model.shapes.get(id);
    if (shape?.type !== "operation" && shape?.type !== "service") continue;
    for (const error of shape.errors) {
      const target = model.shapes.get(error);
      if (target?.type === "structure") errors.add(target);
    }
  }
  return [...errors];
}
