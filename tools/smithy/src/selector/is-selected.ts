import { memoise } from "../knowledge/memoise.ts";
import type { Model } from "../model/model.ts";
import type { Shape } from "../model/shapes.ts";
import { predecessors } from "./edges.ts";
import { hasVariables, isFilter, passes, select, type Context } from "./match.ts";
import type { Selector, SelectorStep } from "./selector.ts";

const selections: (model: Model) => Map<Selector, ReadonlySet<Shape>> = memoise(() => new Map());

/**
 * Whether a shape is among those that a selector yields. Where its steps can be walked backwards,
 * only the shapes that lead to this one are looked at.
 *
 * @public
 */
export function isSelected(model: Model, selector: Selector, shape: Shape): boolean {
  const paths = pathsOf(selector);
  if (paths !== null) {
    const context: Context = { model, roots: new Map(), variables: new Map() };
    return paths.some((path) => isReached(context, path, path.length, shape));
  }
  let selection = selections(model).get(selector);
  if (selection === undefined) {
    selection = select(model, selector);
    selections(model).set(selector, selection);
  }
  return selection.has(shape);
}

/** Filters, and edges that are indexed both ways. */
type Path = readonly SelectorStep[];

/** Every `:is` multiplies the paths; with more than this it is cheaper to select once. */
const MOST_PATHS = 64;

/** The paths without `:is` that a selector is the union of; `null` where one leads only forwards. */
const pathsOf: (selector: Selector) => readonly Path[] | null = memoise((selector) =>
  hasVariables(selector) ? null : expand([[]], selector),
);

function expand(before: readonly Path[], { steps }: Selector): readonly Path[] | null {
  let paths = before;
  for (const step of steps) {
    if (step.type === "function" && step.name === "is") {
      const expanded: Path[] = [];
      for (const argument of step.arguments) {
        const more = expand(paths, argument);
        if (more === null) return null;
        expanded.push(...more);
      }
      if (expanded.length > MOST_PATHS) return null;
      paths = expanded;
    } else {
      if (!isReversible(step)) return null;
      paths = paths.map((path) => [...path, step]);
    }
  }
  return paths;
}

function isReversible(step: SelectorStep): boolean {
  if (step.type !== "neighbours") return isFilter(step);
  return !step.relationships?.some((name) => name === "trait" || name === "bound");
}

/** Whether the steps before `end` yield the shape, for any shape that they start from. */
function isReached(context: Context, path: Path, end: number, shape: Shape): boolean {
  for (let index = end - 1; index >= 0; index--) {
    const step = path[index];
    if (step === undefined) continue;
    if (step.type === "neighbours") {
      return predecessors(context.model, shape, step.relationships).some((from) =>
        isReached(context, path, index, from),
      );
    }
    if (!passes(context, step, shape)) return false;
  }
  return true;
}
