import type { Report } from "../../diagnostics.ts";
import { neighbours } from "../../knowledge/neighbours.ts";
import { shapesWithTrait } from "../../knowledge/user-shapes.ts";
import type { Model } from "../../model/model.ts";
import { at } from "../at.ts";

const MIXIN = "smithy.api#mixin";

/**
 * An operation that is mixed in brings no input and output, a resource nothing but traits.
 *
 * @see https://smithy.io/2.0/spec/mixins.html
 */
export function mixinTraitRule(model: Model, report: Report): void {
  for (const shape of shapesWithTrait(model, MIXIN)) {
    const edges = neighbours(shape).filter(({ relationship }) => relationship !== "mixin");
    const place = at(shape, MIXIN);
    if (shape.type === "operation") {
      const hasSides = edges.some(({ relationship }) => relationship !== "error");
      if (hasSides) report("MixinTrait/operation", { shape: shape.id }, place);
    } else if (shape.type === "resource" && edges.length > 0) {
      report("MixinTrait/resource", { shape: shape.id }, place);
    }
  }
}
