import type { Report } from "../../diagnostics.ts";
import { appliedTraits, shapesWithTrait } from "../../knowledge/user-shapes.ts";
import type { Model } from "../../model/model.ts";
import { isNodeObject, type NodeValue } from "../../model/node.ts";
import type { Shape } from "../../model/shapes.ts";
import { at, traitName } from "../at.ts";
import { nodeType } from "../value-note.ts";
import { validateValue } from "../value.ts";

/**
 * The value of a trait is one of the shape that defines the trait.
 *
 * @see https://smithy.io/2.0/spec/model.html#trait-node-values
 */
export function traitValueRule(model: Model, report: Report): void {
  for (const trait of appliedTraits(model)) {
    const definition = model.shapes.get(trait);
    if (definition === undefined || isAnything(definition)) continue;
    for (const shape of shapesWithTrait(model, trait)) {
      if (!shape.localTraits.has(trait)) continue; // Said where the mixin has it.
      const value = shape.localTraits.get(trait) ?? null;
      if (!isPlain(value, definition)) check(model, shape, definition, value, report);
    }
  }
}

/** Whether no value can be wrong: documents, and enum values, which have a rule of their own. */
function isAnything({ type, traits }: Shape): boolean {
  return type === "document" && traits.size === 1;
}

/** Whether a value is at a glance what most are: a mark without members, or text without bounds. */
function isPlain(value: NodeValue, definition: Shape): boolean {
  if (definition.type === "string") {
    return typeof value === "string" && !CONSTRAINTS.some((trait) => definition.traits.has(trait));
  }
  return (
    definition.type === "structure" &&
    definition.members.size === 0 &&
    isNodeObject(value) &&
    Object.keys(value).length === 0
  );
}

const CONSTRAINTS = ["length", "pattern", "enum", "idRef"].map((name) => `smithy.api#${name}`);

function check(
  model: Model,
  shape: Shape,
  definition: Shape,
  value: NodeValue,
  report: Report,
): void {
  const { id } = definition;
  const trait = traitName(id);
  const place = at(shape, id);
  if (definition.type === "structure" && !isNodeObject(value) && id.startsWith("smithy.api#")) {
    const problem = `Expected object, but found ${nodeType(value)}.`;
    report("Model/creating-trait", { trait, problem }, place);
    return;
  }
  for (const problem of validateValue(model, value, definition)) {
    const { path, message, severity, idSuffix } = problem;
    if (problem.code === "Value/shape-id" && id.startsWith("smithy.api#")) {
      report("Model/creating-trait", { trait, problem: message }, place);
      continue;
    }
    const where = path.map((key) => `.${key}`).join("");
    const parameters = { trait: `\`${trait}\`${where}`, problem: message };
    const there = idSuffix === undefined ? place : { ...place, idSuffix };
    if (severity === "WARNING") report("TraitValue/warning", parameters, there);
    else report("TraitValue", parameters, there);
  }
}
