import type { ShapeId } from "@tsmith/smithy";
import { shapesHolding } from "./closure.ts";
import type { ServiceView } from "./service-view.ts";

/** Which way a value goes: an input has closed enums, an output open ones. @public */
export type Direction = "input" | "output";

const answers = new WeakMap<ServiceView, ReadonlySet<ShapeId>>();

/**
 * Whether a structure or union has two types: inputs and outputs both use it, and the two differ
 * because it holds an enum, which outputs leave open.
 *
 * @public
 */
export function hasOutputForm(view: ServiceView, id: ShapeId): boolean {
  return shapesWithOutputForm(view).has(id);
}

/** The direction that the type named `names.shape(id)` describes. @public */
export function directionOf(view: ServiceView, id: ShapeId): Direction {
  return view.inputClosure.has(id) ? "input" : "output";
}

/** The name of the type of a shape's values on their way in or out. @public */
export function typeName(view: ServiceView, id: ShapeId, direction: Direction): string {
  const { shape, outputShape } = view.names;
  return direction === "output" && hasOutputForm(view, id) ? outputShape(id) : shape(id);
}

function shapesWithOutputForm(view: ServiceView): ReadonlySet<ShapeId> {
  const known = answers.get(view);
  if (known !== undefined) return known;
  const answer = view.settings.enums === "open" ? computed(view) : new Set<ShapeId>();
  answers.set(view, answer);
  return answer;
}

function computed(view: ServiceView): ReadonlySet<ShapeId> {
  const holding = shapesHolding(view.shapes, ({ type }) => type === "enum" || type === "intEnum");
  const shapes = view.shapes.filter(
    ({ id, type, traits }) =>
      (type === "structure" || type === "union") &&
      !traits.has("smithy.api#error") &&
      view.inputClosure.has(id) &&
      view.outputClosure.has(id) &&
      holding.has(id),
  );
  return new Set(shapes.map(({ id }) => id));
}
