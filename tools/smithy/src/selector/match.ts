import { memoise } from "../knowledge/memoise.ts";
import { neighbours, type Neighbour } from "../knowledge/neighbours.ts";
import type { Model } from "../model/model.ts";
import type { ShapeId } from "../model/shape-id.ts";
import type { Shape } from "../model/shapes.ts";
import { exists, follow, type AttributeValue } from "./attribute.ts";
import { compare } from "./compare.ts";
import { BINDINGS, edgesFrom, edgesTo, predecessors } from "./edges.ts";
import type { ScopedValue, Selector, SelectorStep } from "./selector.ts";
import { isShapeType } from "./shape-types.ts";

/** A shape that a selector yields, with the variables as they then were. @public */
export interface SelectorMatch {
  readonly shape: Shape;
  readonly variables: ReadonlyMap<string, readonly Shape[]>;
}

/** The shapes that a selector yields, sent every shape of the model. @public */
export function select(model: Model, selector: Selector): ReadonlySet<Shape> {
  const found = new Set<Shape>();
  if (hasVariables(selector)) {
    sendAll(model, selector, (shape) => found.add(shape));
    return found;
  }
  // Without variables it does not matter which shape led to one, so each step is taken by all
  // shapes together, and by each only once.
  const context: Context = { model, roots: new Map(), variables: new Map() };
  let shapes: ReadonlySet<Shape> = new Set(model.shapes.values());
  for (const step of selector.steps) {
    const next = new Set<Shape>();
    for (const shape of shapes) {
      // What `:root` yields does not depend on the shape.
      if (step.type === "function" && step.name === "root" && next.size > 0) break;
      send(context, [step], 0, shape, (yielded) => {
        next.add(yielded);
        return true;
      });
    }
    shapes = next;
  }
  return shapes;
}

function hasVariables({ steps }: Selector): boolean {
  return steps.some((step) => {
    if (step.type === "function") return step.arguments.some(hasVariables);
    return step.type === "setVariable" || step.type === "getVariable";
  });
}

/** What a selector yields, sent one shape. @public */
export function selectFrom(model: Model, selector: Selector, start: Shape): readonly Shape[] {
  return collect({ model, roots: new Map(), variables: new Map() }, selector, start);
}

/** Everything that a selector yields, shape by shape of the model. @public */
export function selectMatches(model: Model, selector: Selector): readonly SelectorMatch[] {
  const matches: SelectorMatch[] = [];
  sendAll(model, selector, (shape, { variables }) => {
    matches.push({ shape, variables: new Map(variables) });
  });
  return matches;
}

function sendAll(
  model: Model,
  selector: Selector,
  receive: (shape: Shape, context: Context) => void,
): void {
  const roots = new Map<Selector, ReadonlySet<Shape>>();
  for (const start of model.shapes.values()) {
    const context: Context = { model, roots, variables: new Map() };
    send(context, selector.steps, 0, start, (shape) => {
      receive(shape, context);
      return true;
    });
  }
}

const selections: (model: Model) => Map<Selector, ReadonlySet<Shape>> = memoise(() => new Map());

/**
 * Whether a shape is among those that a selector yields. Where its steps can be walked backwards,
 * only the shapes that lead to this one are looked at.
 *
 * @public
 */
export function isSelected(model: Model, selector: Selector, shape: Shape): boolean {
  const { steps } = selector;
  if (steps.every(isReversible)) {
    const context: Context = { model, roots: new Map(), variables: new Map() };
    return isReached(context, steps, steps.length, shape);
  }
  let selection = selections(model).get(selector);
  if (selection === undefined) {
    selection = select(model, selector);
    selections(model).set(selector, selection);
  }
  return selection.has(shape);
}

interface Context {
  readonly model: Model;
  /** `:root` is answered once for all starting shapes. */
  readonly roots: Map<Selector, ReadonlySet<Shape>>;
  readonly variables: Map<string, readonly Shape[]>;
}

/** Takes a yielded shape; `false` asks for no more. */
type Receive = (shape: Shape) => boolean;

/** Whether a step yields the shape that it is given, or nothing. */
function isFilter(step: SelectorStep): boolean {
  switch (step.type) {
    case "any":
    case "shapeType":
    case "attribute":
    case "scopedAttribute":
    case "setVariable":
      return true;
    case "function":
      if (step.name === "is") return step.arguments.every(({ steps }) => steps.every(isFilter));
      return step.name === "test" || step.name === "not" || step.name === "in";
    default:
      return false;
  }
}

/** Whether a step can be walked backwards: a filter, or edges that are indexed both ways. */
function isReversible(step: SelectorStep): boolean {
  if (step.type === "function" && step.name === "is") {
    return step.arguments.every(({ steps }) => steps.every(isReversible));
  }
  if (step.type !== "neighbours") return isFilter(step);
  const { relationships } = step;
  return !relationships?.some((name) => name === "trait" || name === "bound");
}

/** Whether the steps before `end` yield the shape, for any shape that they start from. */
function isReached(
  context: Context,
  steps: readonly SelectorStep[],
  end: number,
  shape: Shape,
): boolean {
  const step = steps[end - 1];
  if (step === undefined) return true;
  if (step.type === "function" && step.name === "is") {
    const before = steps.slice(0, end - 1);
    return step.arguments.some(({ steps: inner }) =>
      isReached(context, [...before, ...inner], end - 1 + inner.length, shape),
    );
  }
  if (step.type !== "neighbours") {
    const isPassed = !send(context, [step], 0, shape, () => false);
    return isPassed && isReached(context, steps, end - 1, shape);
  }
  return predecessors(context.model, shape, step.relationships).some((from) =>
    isReached(context, steps, end - 1, from),
  );
}

function send(
  context: Context,
  steps: readonly SelectorStep[],
  index: number,
  shape: Shape,
  receive: Receive,
): boolean {
  const step = steps[index];
  if (step === undefined) return receive(shape);
  const next: Receive = (yielded) => send(context, steps, index + 1, yielded, receive);

  switch (step.type) {
    case "any":
      return next(shape);
    case "shapeType":
      return isShapeType(shape.type, step.name) ? next(shape) : true;
    case "attribute":
      return hasAttribute(context, step, shape) ? next(shape) : true;
    case "scopedAttribute":
      return matchesScope(context, step, shape) ? next(shape) : true;
    case "neighbours":
      return sendNeighbours(
        context,
        edgesFrom(context.model, shape, step.relationships),
        "to",
        next,
      );
    case "reverseNeighbours":
      return sendNeighbours(
        context,
        edgesTo(context.model, shape, step.relationships),
        "from",
        next,
      );
    case "closure":
      return sendClosure(context, shape, next);
    case "function":
      return sendFunction(context, step.name, step.arguments, shape, next);
    case "setVariable":
      context.variables.set(step.name, collect(context, step.selector, shape));
      return next(shape);
    case "getVariable":
      return (context.variables.get(step.name) ?? []).every(next);
    default:
      return step satisfies never;
  }
}

function collect(context: Context, selector: Selector, shape: Shape): Shape[] {
  const found = new Set<Shape>();
  send(context, selector.steps, 0, shape, (yielded) => {
    found.add(yielded);
    return true;
  });
  return [...found];
}

/** Whether a selector yields anything for the shape. */
function yields(context: Context, selector: Selector, shape: Shape): boolean {
  return !send(context, selector.steps, 0, shape, () => false);
}

function attribute(context: Context, shape: Shape, path: readonly string[]): AttributeValue {
  return follow({ type: "shape", shape, variables: context.variables }, path);
}

function hasAttribute(
  context: Context,
  step: Extract<SelectorStep, { type: "attribute" }>,
  shape: Shape,
): boolean {
  const value = attribute(context, shape, step.path);
  const { comparison } = step;
  if (comparison === undefined) return exists(value);
  return comparison.values.some((literal) =>
    compare(
      value,
      comparison.comparator,
      { type: "node", value: literal },
      comparison.isCaseInsensitive,
    ),
  );
}

function matchesScope(
  context: Context,
  step: Extract<SelectorStep, { type: "scopedAttribute" }>,
  shape: Shape,
): boolean {
  const scope = attribute(context, shape, step.path);
  const scopes = scope?.type === "projection" ? scope.values : [scope];
  return scopes.some((one) =>
    step.assertions.every(({ left, comparator, right, isCaseInsensitive }) =>
      right.some((value) =>
        compare(scopedValue(one, left), comparator, scopedValue(one, value), isCaseInsensitive),
      ),
    ),
  );
}

function scopedValue(scope: AttributeValue, value: ScopedValue): AttributeValue {
  return value.type === "literal"
    ? { type: "node", value: value.value }
    : follow(scope, value.path);
}

function sendNeighbours(
  { model }: Context,
  edges: readonly Neighbour[],
  end: "from" | "to",
  next: Receive,
): boolean {
  for (const edge of edges) {
    const shape = model.shapes.get(edge[end]);
    if (shape !== undefined && !next(shape)) return false;
  }
  return true;
}

/** Everything that is reached from a shape, without the shape. */
function sendClosure({ model }: Context, start: Shape, next: Receive): boolean {
  const visited = new Set<ShapeId>([start.id]);
  const pending = [start];
  for (let shape = pending.pop(); shape !== undefined; shape = pending.pop()) {
    for (const { to } of neighbours(shape)) {
      if (visited.has(to)) continue;
      visited.add(to);
      const reached = model.shapes.get(to);
      if (reached === undefined) continue;
      if (!next(reached)) return false;
      pending.push(reached);
    }
  }
  return true;
}

/** @see https://smithy.io/2.0/spec/selectors.html#functions */
function sendFunction(
  context: Context,
  name: string,
  selectors: readonly Selector[],
  shape: Shape,
  next: Receive,
): boolean {
  const [first, second] = selectors;
  if (first === undefined) return true;
  switch (name) {
    case "is":
      return selectors.every(({ steps }) => send(context, steps, 0, shape, next));
    case "test":
      return selectors.some((selector) => yields(context, selector, shape)) ? next(shape) : true;
    case "not":
      return yields(context, first, shape) ? true : next(shape);
    case "in": {
      const isIn = !send(context, first.steps, 0, shape, (yielded) => yielded !== shape);
      return isIn ? next(shape) : true;
    }
    case "root": {
      let found = context.roots.get(first);
      if (found === undefined) {
        found = select(context.model, first);
        context.roots.set(first, found);
      }
      return [...found].every(next);
    }
    case "recursive":
      return sendRecursive(context, first, shape, next);
    case "topdown":
      return sendTopDown(context, first, second, shape, false, new Set(), next);
    default:
      return true; // A function that is not known yields nothing.
  }
}

function sendRecursive(context: Context, selector: Selector, start: Shape, next: Receive): boolean {
  const visited = new Set<Shape>();
  const pending = [start];
  for (let shape = pending.shift(); shape !== undefined; shape = pending.shift()) {
    const isContinued = send(context, selector.steps, 0, shape, (yielded) => {
      if (visited.has(yielded)) return true;
      visited.add(yielded);
      pending.push(yielded);
      return next(yielded);
    });
    if (!isContinued) return false;
  }
  return true;
}

function sendTopDown(
  context: Context,
  qualifier: Selector,
  disqualifier: Selector | undefined,
  shape: Shape,
  isQualifiedAbove: boolean,
  above: Set<Shape>,
  next: Receive,
): boolean {
  if (!["service", "resource", "operation"].includes(shape.type) || above.has(shape)) return true;
  const isQualified = isQualifiedAbove
    ? disqualifier === undefined || !yields(context, disqualifier, shape)
    : yields(context, qualifier, shape);
  if (isQualified && !next(shape)) return false;
  above.add(shape);
  for (const { relationship, to } of neighbours(shape)) {
    if (!BINDINGS.has(relationship)) continue;
    const bound = context.model.shapes.get(to);
    if (bound === undefined) continue;
    if (!sendTopDown(context, qualifier, disqualifier, bound, isQualified, above, next)) {
      return false;
    }
  }
  above.delete(shape);
  return true;
}
