import type { Report } from "../../diagnostics.ts";
import { shapesWithTrait } from "../../knowledge/user-shapes.ts";
import type { Model } from "../../model/model.ts";
import { nodeProperty } from "../../model/node.ts";
import type { Shape } from "../../model/shapes.ts";
import { at } from "../at.ts";

const RANGE = "smithy.api#range";
const FRACTIONAL = ["float", "double", "bigDecimal"];

/**
 * The bounds of `@range` suit the type of the number, and some number is within them.
 *
 * @see https://smithy.io/2.0/spec/constraint-traits.html#range-trait
 */
export function rangeTraitRule(model: Model, report: Report): void {
  for (const shape of shapesWithTrait(model, RANGE)) {
    const min = nodeProperty(shape.traits.get(RANGE), "min");
    const max = nodeProperty(shape.traits.get(RANGE), "max");
    for (const [property, bound] of [
      ["min", min],
      ["max", max],
    ] as const) {
      if (typeof bound === "number") checkBound(model, shape, property, bound, report);
    }
    if (typeof min === "number" && typeof max === "number" && min > max) {
      report("RangeTrait/empty", {}, at(shape, RANGE));
    }
  }
}

function checkBound(
  model: Model,
  shape: Shape,
  property: string,
  bound: number,
  report: Report,
): void {
  if (Number.isInteger(bound)) return;
  const place = at(shape, RANGE);
  if (shape.type !== "member") {
    if (FRACTIONAL.includes(shape.type)) return;
    const parameters = { shape: shape.id, property, bound, type: shape.type };
    report("RangeTrait/fraction", parameters, place);
    return;
  }
  const target = model.shapes.get(shape.target);
  if (target === undefined || FRACTIONAL.includes(target.type)) return;
  const parameters = { shape: shape.id, property, bound, target: target.id };
  report("RangeTrait/member-fraction", parameters, place);
}
