import type { Report } from "../../diagnostics.ts";
import { appliedTraits, shapesWithTrait } from "../../knowledge/user-shapes.ts";
import type { Model } from "../../model/model.ts";
import { isNodeObject, type NodeValue } from "../../model/node.ts";
import type { ShapeId } from "../../model/shape-id.ts";
import type { Shape, ShapeType } from "../../model/shapes.ts";
import { isDefinition } from "../../prelude.ts";
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

/** Traits that the reference reads as lists of strings, with words of their own for what is none. */
const STRING_LISTS: readonly ShapeId[] = ["smithy.api#suppress", "smithy.api#tags"];
const NODE_TYPES: ReadonlyMap<ShapeType, ReturnType<typeof nodeType>> = new Map([
  ["structure", "object"],
  ["list", "array"],
  ["string", "string"],
  ["integer", "number"],
]);

/**
 * Why the reference cannot make a trait of its own out of a value, which it tries before it
 * validates the value.
 */
function creationProblem(shape: Shape, definition: Shape, value: NodeValue): string | undefined {
  const expected = NODE_TYPES.get(definition.type);
  const found = nodeType(value);
  if (expected !== undefined && found !== expected) {
    return STRING_LISTS.includes(definition.id)
      ? `Expected \`${shape.id}\` to be an array of strings. Found ${found}.`
      : `Expected ${expected}, but found ${found}.`;
  }
  const isError = definition.id === "smithy.api#error";
  if (!isError || value === "client" || value === "server") return undefined;
  return `error trait must be set to client or server, found \`${String(value)}\``;
}

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
  const wrong = isDefinition(definition) ? creationProblem(shape, definition, value) : undefined;
  if (wrong !== undefined) {
    report("Model/creating-trait", { trait, problem: wrong }, place);
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
