import type { Report } from "../../diagnostics.ts";
import { shapesWithTrait } from "../../knowledge/user-shapes.ts";
import type { Model } from "../../model/model.ts";
import { nodeProperty } from "../../model/node.ts";
import { at } from "../at.ts";

const LENGTH = "smithy.api#length";

/**
 * The bounds of `@length` are not negative, and some length is within them.
 *
 * @see https://smithy.io/2.0/spec/constraint-traits.html#length-trait
 */
export function lengthTraitRule(model: Model, report: Report): void {
  for (const shape of shapesWithTrait(model, LENGTH)) {
    const min = nodeProperty(shape.traits.get(LENGTH), "min");
    const max = nodeProperty(shape.traits.get(LENGTH), "max");
    const place = at(shape, LENGTH);
    if (typeof min === "number" && min < 0) report("LengthTrait/negative-min", {}, place);
    if (typeof max === "number" && max < 0) report("LengthTrait/negative-max", {}, place);
    if (typeof min === "number" && typeof max === "number" && min > max) {
      report("LengthTrait/empty", {}, place);
    }
  }
}
