import type { Report } from "../../diagnostics.ts";
import { appliedTraits, shapesWithTrait } from "../../knowledge/user-shapes.ts";
import type { Model } from "../../model/model.ts";
import { at } from "../at.ts";

/**
 * A trait that may still change is pointed out.
 *
 * @see https://smithy.io/2.0/spec/documentation-traits.html#unstable-trait
 */
export function unstableTraitRule(model: Model, report: Report): void {
  for (const trait of appliedTraits(model)) {
    if (!model.shapes.get(trait)?.traits.has("smithy.api#unstable")) continue;
    for (const shape of shapesWithTrait(model, trait)) {
      report("UnstableTrait", { trait }, { ...at(shape, trait), idSuffix: trait });
    }
  }
}
