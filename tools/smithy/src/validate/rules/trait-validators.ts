import type { Report } from "../../diagnostics.ts";
import { appliedTraits, shapesWithTrait } from "../../knowledge/user-shapes.ts";
import type { Model } from "../../model/model.ts";
import { isNodeObject, nodeProperty } from "../../model/node.ts";
import { isNamespace } from "../../model/shape-id.ts";
import { selectFrom } from "../../selector/match.ts";
import { parseSelector } from "../../selector/parse.ts";
import { SelectorSyntaxError } from "../../selector/scanner.ts";
import { at } from "../at.ts";

const VALIDATORS = "smithy.api#traitValidators";

/**
 * What the validators of a trait find around the shapes that it is on.
 *
 * @see https://smithy.io/2.0/spec/model.html#traitvalidators-trait
 */
export function traitValidatorsRule(model: Model, report: Report): void {
  for (const trait of shapesWithTrait(model, VALIDATORS)) {
    for (const id of Object.keys(trait.traits.get(VALIDATORS) ?? {})) {
      if (!isNamespace(id)) report("TraitValidators", { id }, at(trait, VALIDATORS));
    }
  }
  for (const trait of appliedTraits(model)) {
    const validators = model.shapes.get(trait)?.traits.get(VALIDATORS);
    if (!isNodeObject(validators)) continue;
    for (const [id, validator] of Object.entries(validators)) {
      run(model, trait, id, validator, report);
    }
  }
}

function run(
  model: Model,
  trait: string,
  id: string,
  validator: Parameters<typeof nodeProperty>[0],
  report: Report,
): void {
  const text = nodeProperty(validator, "selector");
  const message = nodeProperty(validator, "message");
  const severity = nodeProperty(validator, "severity");
  if (typeof text !== "string") return;
  const more = typeof message === "string" ? `: ${message}` : "";
  try {
    const selector = parseSelector(text);
    for (const shape of shapesWithTrait(model, trait)) {
      for (const found of selectFrom(model, selector, shape)) {
        const parameters = { trait, shape: shape.id, more };
        const place = { ...at(found), id };
        if (severity === "NOTE") report("TraitValidators/note", parameters, place);
        else if (severity === "WARNING") report("TraitValidators/warning", parameters, place);
        else if (severity === "DANGER") report("TraitValidators/danger", parameters, place);
        else report("TraitValidators/error", parameters, place);
      }
    }
  } catch (error) {
    if (!(error instanceof SelectorSyntaxError)) throw error;
  }
}
