import { neighbours, type Neighbour } from "../knowledge/neighbours.ts";
import type { Model } from "../model/model.ts";
import type { ShapeId } from "../model/shape-id.ts";
import type { Shape } from "../model/shapes.ts";
import { exists, follow, type AttributeValue } from "./attribute.ts";
import { compare } from "./compare.ts";
import { BINDINGS, edgesFrom, edgesTo } from "./edges.ts";
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

/** Whether a selector keeps shapes for later. @internal */
export function hasVariables({ steps }: Selector): boolean {
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

/** What a walk through a selector knows. @internal */
export interface Context {
  readonly model: Model;
  /** `:root` is answered once for all starting shapes. */
  readonly roots: Map<Selector, ReadonlySet<Shape>>;
  readonly variables: Map<string, readonly Shape[]>;
}

type SelectorFunction = Extract<SelectorStep, { type: "function" }>;

/** Takes a yielded shape; `false` asks for no more. */
type Receive = (shape: Shape) => boolean;

/** Whether a filter, a step that yields the shape that it is given or nothing, yields it. @internal */
export function passes(context: Context, step: SelectorStep, shape: Shape): boolean {
  switch (step.type) {
    case "any":
      return true;
    case "shapeType":
      return isShapeType(shape.type, step.name);
    case "attribute":
      return hasAttribute(context, step, shape);
    case "scopedAttribute":
      return matchesScope(context, step, shape);
    case "function":
      return passesFunction(context, step, shape);
    default:
      throw new Error(`A step of type ${step.type} is no filter.`);
  }
}

function passesFunction(
  context: Context,
  { name, arguments: selectors }: SelectorFunction,
  shape: Shape,
): boolean {
  const [first] = selectors;
  if (first === undefined) return false;
  switch (name) {
    case "test":
      return selectors.some(({ steps }) => yields(context, steps, 0, shape));
    case "not":
      return !yields(context, first.steps, 0, shape);
    default:
      return !send(context, first.steps, 0, shape, (yielded) => yielded !== shape);
  }
}

/** Whether a step is a filter. @internal */
export function isFilter(step: SelectorStep): boolean {
  switch (step.type) {
    case "any":
    case "shapeType":
    case "attribute":
    case "scopedAttribute":
      return true;
    case "function":
      return step.name === "test" || step.name === "not" || step.name === "in";
    default:
      return false;
  }
}

/** Whether steps yield anything for a shape. Most are filters, which need nobody who receives. */
function yields(
  context: Context,
  steps: readonly SelectorStep[],
  start: number,
  shape: Shape,
): boolean {
  let index = start;
  for (let step = steps[index]; step !== undefined; step = steps[++index]) {
    if (!isFilter(step)) return !send(context, steps, index, shape, () => false);
    if (!passes(context, step, shape)) return false;
  }
  return true;
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
    case "shapeType":
    case "attribute":
    case "scopedAttribute":
      return passes(context, step, shape) ? next(shape) : true;
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
      return sendFunction(context, step, shape, next);
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
  step: SelectorFunction,
  shape: Shape,
  next: Receive,
): boolean {
  const [first, second] = step.arguments;
  if (first === undefined) return true;
  switch (step.name) {
    case "is":
      return step.arguments.every(({ steps }) => send(context, steps, 0, shape, next));
    case "test":
    case "not":
    case "in":
      return passesFunction(context, step, shape) ? next(shape) : true;
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
    ? disqualifier === undefined || !yields(context, disqualifier.steps, 0, shape)
    : yields(context, qualifier.steps, 0, shape);
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
