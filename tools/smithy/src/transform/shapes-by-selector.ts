import type { Model } from "../model/model.ts";
import type { NodeValue } from "../model/node.ts";
import type { Shape } from "../model/shapes.ts";
import { select } from "../selector/match.ts";
import { parseSelector } from "../selector/parse.ts";
import { stringArgument } from "./arguments.ts";
import { filterShapes } from "./remove-shapes.ts";
import type { Transform } from "./transform.ts";

/** @see https://smithy.io/2.0/guides/smithy-build-json.html#excludeshapesbyselector */
export const excludeShapesBySelector: Transform = (model, args) => {
  const selected = selectedShapes(model, args);
  return filterShapes(model, (shape) => !selected.has(shape));
};

/** @see https://smithy.io/2.0/guides/smithy-build-json.html#includeshapesbyselector */
export const includeShapesBySelector: Transform = (model, args) => {
  const selected = selectedShapes(model, args);
  return filterShapes(model, (shape) => selected.has(shape));
};

function selectedShapes(model: Model, args: NodeValue): ReadonlySet<Shape> {
  return new Set(select(model, parseSelector(stringArgument(args, "selector"))));
}
