import { neighbours } from "../../knowledge/neighbours.ts";
import { userShapes } from "../../knowledge/user-shapes.ts";
import type { Model } from "../../model/model.ts";
import { nodeProperty } from "../../model/node.ts";
import type { ShapeId } from "../../model/shape-id.ts";
import type { Shape } from "../../model/shapes.ts";
import { select } from "../../selector/match.ts";
import type { Linter } from "../linter.ts";
import { selectorIn } from "./selector-in.ts";

/**
 * Notes shapes that no root leads to: by default, those that no service does.
 *
 * @see https://smithy.io/2.0/guides/model-linters.html#unreferencedshape
 */
export const unreferencedShape: Linter = {
  severity: "NOTE",
  configure(configuration) {
    const isGiven = nodeProperty(configuration, "rootShapeSelector") !== undefined;
    const selector = selectorIn(
      isGiven ? configuration : { rootShapeSelector: "service" },
      "rootShapeSelector",
    );
    if (typeof selector === "string") return selector;
    return (model, note) => {
      const reached = reachWithTraits(model, select(model, selector.parsed));
      for (const shape of userShapes(model)) {
        if (shape.type === "member" || reached.has(shape.id)) continue;
        if (shape.traits.has("smithy.api#trait")) continue;
        note(
          `This shape is unreferenced. It has no modeled connections to shapes that match the following selector: \`${selector.text}\``,
          shape,
        );
      }
    };
  },
};

/** What the roots lead to, over traits and the ids in their values too. */
function reachWithTraits(model: Model, roots: ReadonlySet<Shape>): ReadonlySet<ShapeId> {
  const reached = new Set<ShapeId>();
  const pending = [...roots].map(({ id }) => id);
  for (const shape of model.shapes.values()) {
    if (shape.traits.has("smithy.api#trait")) pending.push(shape.id);
  }
  for (let id = pending.pop(); id !== undefined; id = pending.pop()) {
    const shape = model.shapes.get(id);
    if (shape === undefined || reached.has(id)) continue;
    reached.add(id);
    for (const { to } of neighbours(shape)) pending.push(to);
    for (const value of shape.traits.values()) {
      for (const [, found] of JSON.stringify(value).matchAll(/"([^"\\]+#[^"\\]+)"/g)) {
        if (found !== undefined && model.shapes.has(found)) pending.push(found);
      }
    }
  }
  return reached;
}
