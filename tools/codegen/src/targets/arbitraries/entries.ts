import type { EnumShape, Shape, ShapeId } from "@tsmith/smithy";
import { shapesHolding } from "../../view/closure.ts";
import { type Direction, directionOf } from "../../view/output-form.ts";
import type { ServiceView } from "../../view/service-view.ts";
import { isError } from "../types/errors.ts";

/** A shape whose values have an arbitrary: a line of the table. @internal */
export interface Entry {
  readonly shape: Shape;
  readonly direction: Direction;
  readonly name: string;
}

/** Every shape that has values; twice, where they differ between inputs and outputs. @internal */
export function entriesOf(view: ServiceView): readonly Entry[] {
  return view.shapes.filter(hasValues).flatMap((shape) => {
    const directions: readonly Direction[] = isTwofold(view, shape.id)
      ? ["input", "output"]
      : [onlyDirection(view, shape)];
    return directions.map((direction) => ({
      shape,
      direction,
      name: entryName(view, shape.id, direction),
    }));
  });
}

/** The name of a shape's arbitrary for values on their way in or out. @internal */
export function entryName(view: ServiceView, id: ShapeId, direction: Direction): string {
  const { shape, outputShape } = view.names;
  return direction === "output" && isTwofold(view, id) ? outputShape(id) : shape(id);
}

/** Whether values of an enum may be ones that the contract does not know. @internal */
export function isOpen(view: ServiceView, direction: Direction): boolean {
  return direction === "output" && view.settings.enums === "open";
}

/** An enum lists what the contract knows; what is open is the place where a value of it stands. */
function onlyDirection(view: ServiceView, shape: Shape): Direction {
  if (isEnum(shape)) return "input";
  return isError(shape) ? "output" : directionOf(view, shape.id);
}

function hasValues({ type }: Shape): boolean {
  return type !== "operation" && type !== "resource" && type !== "service";
}

const answers = new WeakMap<ServiceView, ReadonlySet<ShapeId>>();

/** Types of lists and maps have no names, so that more shapes have two arbitraries than two types. */
function isTwofold(view: ServiceView, id: ShapeId): boolean {
  let answer = answers.get(view);
  if (answer === undefined) {
    answer = twofoldShapes(view);
    answers.set(view, answer);
  }
  return answer.has(id);
}

function twofoldShapes(view: ServiceView): ReadonlySet<ShapeId> {
  if (view.settings.enums === "closed") return new Set();
  const holding = shapesHolding(view.shapes, isEnum);
  const twofold = view.shapes.filter(
    (shape) =>
      !isEnum(shape) &&
      !isError(shape) &&
      holding.has(shape.id) &&
      view.inputClosure.has(shape.id) &&
      view.outputClosure.has(shape.id),
  );
  return new Set(twofold.map(({ id }) => id));
}

function isEnum(shape: Shape): shape is EnumShape {
  return shape.type === "enum" || shape.type === "intEnum";
}
