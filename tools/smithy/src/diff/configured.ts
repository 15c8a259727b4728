import type { Diagnostic, Severity } from "../diagnostic.ts";
import type { Model } from "../model/model.ts";
import { isNodeArray, nodeProperty, nodeString, type NodeValue } from "../model/node.ts";
import type { Shape } from "../model/shapes.ts";
import { select } from "../selector/match.ts";
import { parseSelector } from "../selector/parse.ts";
import type { Differences } from "./differences.ts";

/**
 * The events that the new model asks for in its metadata `diffEvaluators`: what shapes must match to
 * be worth an event when they are added or removed.
 *
 * @see https://github.com/smithy-lang/smithy/tree/main/smithy-diff#configurable-diff-evaluators
 */
export function configuredEvents(found: Differences): readonly Diagnostic[] {
  const evaluators = nodeProperty(found.after.metadata, "diffEvaluators");
  return isNodeArray(evaluators) ? evaluators.flatMap((one) => evaluate(found, one)) : [];
}

function evaluate(found: Differences, evaluator: NodeValue): readonly Diagnostic[] {
  const text = (key: string): string => nodeString(evaluator, key) ?? "";
  const isAdded = text("appliesTo") === "AddedShapes";
  const model = isAdded ? found.after : found.before;
  const filtered = selected(model, nodeString(evaluator, "filter"));
  const applicable = (isAdded ? found.added : found.removed).filter(
    (shape) => filtered === undefined || filtered.has(shape),
  );
  const matching = selected(model, text("selector")) ?? new Set();
  const matches = applicable.filter((shape) => matching.has(shape));
  const event = {
    id: text("id"),
    // The metadata is made of severities alone.
    severity: text("severity") as Severity,
    message: text("message"),
  };
  switch (text("emitCondition")) {
    case "IfAnyMatch":
      return matches.length > 0 ? [event] : [];
    case "IfAllMatch":
      return matches.length === applicable.length ? [event] : [];
    case "IfNoneMatch":
      return matches.length === 0 ? [event] : [];
    default:
      return matches.map(({ id, location }) => ({ ...event, shape: id, location }));
  }
}

function selected(model: Model, selector: string | undefined): ReadonlySet<Shape> | undefined {
  return selector === undefined ? undefined : new Set(select(model, parseSelector(selector)));
}
