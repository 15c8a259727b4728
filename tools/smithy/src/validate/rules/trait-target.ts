import type { Report } from "../../diagnostics.ts";
import { traitDefinition } from "../../knowledge/trait-definition.ts";
import { appliedTraits, shapesWithTrait } from "../../knowledge/user-shapes.ts";
import type { Model } from "../../model/model.ts";
import { isSelected } from "../../selector/is-selected.ts";
import { SelectorSyntaxError } from "../../selector/scanner.ts";
import { at, traitName } from "../at.ts";

/**
 * A trait is on shapes that its selector matches.
 *
 * @see https://smithy.io/2.0/spec/model.html#trait-selectors
 */
export function traitTargetRule(model: Model, report: Report): void {
  for (const trait of appliedTraits(model)) {
    const definition = traitDefinition(model, trait);
    if (definition === undefined || definition.text === "*") continue;
    const { selector, text } = definition;
    if (selector instanceof SelectorSyntaxError) continue; // `TraitValue` of the definition.
    for (const shape of shapesWithTrait(model, trait)) {
      if (isSelected(model, selector, shape)) continue;
      const parameters = { trait: traitName(trait), shape: shape.id, selector: text };
      report("TraitTarget", parameters, at(shape, trait));
    }
  }
}
