import type { Report } from "../../diagnostics.ts";
import { appliedTraits, shapesWithTrait } from "../../knowledge/user-shapes.ts";
import type { Model } from "../../model/model.ts";
import { nodeProperty } from "../../model/node.ts";
import { at } from "../at.ts";

const DEPRECATED = "smithy.api#deprecated";

/**
 * A trait that should not be used any more is pointed out.
 *
 * @see https://smithy.io/2.0/spec/documentation-traits.html#deprecated-trait
 */
export function deprecatedTraitRule(model: Model, report: Report): void {
  for (const trait of appliedTraits(model)) {
    const value = model.shapes.get(trait)?.traits.get(DEPRECATED);
    // The loader says it of `@enum`, in version 2.0 alone.
    if (value === undefined || trait === "smithy.api#enum") continue;
    const message = nodeProperty(value, "message");
    const more = typeof message === "string" ? `, ${message}` : "";
    for (const shape of shapesWithTrait(model, trait)) {
      report("DeprecatedTrait", { trait, more }, at(shape, trait));
    }
  }
}
