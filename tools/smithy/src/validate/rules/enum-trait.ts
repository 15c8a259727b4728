import type { Report } from "../../diagnostics.ts";
import { shapesWithTrait } from "../../knowledge/user-shapes.ts";
import type { Model } from "../../model/model.ts";
import { isNodeArray, nodeProperty, type NodeArray } from "../../model/node.ts";
import type { Shape } from "../../model/shapes.ts";
import { at } from "../at.ts";

const ENUM = "smithy.api#enum";
const RECOMMENDED_NAME = /^[A-Z]+[A-Z_0-9]*$/;

/**
 * `@enum` gives each value once, and a name to all of its values or to none.
 *
 * @see https://smithy.io/1.0/spec/core/constraint-traits.html#enum-trait
 */
export function enumTraitRule(model: Model, report: Report): void {
  for (const shape of shapesWithTrait(model, ENUM)) {
    const definitions = shape.traits.get(ENUM);
    if (!isNodeArray(definitions)) continue;
    checkUnique(shape, definitions, report);
    checkNames(shape, definitions, report);
  }
}

function checkUnique(shape: Shape, definitions: NodeArray, report: Report): void {
  for (const property of ["value", "name"]) {
    const seen = new Set<string>();
    for (const definition of definitions) {
      const text = nodeProperty(definition, property);
      if (typeof text !== "string") continue;
      if (seen.has(text)) report("EnumTrait/duplicate", { property, text }, at(shape, ENUM));
      seen.add(text);
    }
  }
}

function checkNames(shape: Shape, definitions: NodeArray, report: Report): void {
  const names = definitions
    .map((definition) => nodeProperty(definition, "name"))
    .filter((name) => typeof name === "string");
  for (const name of names) {
    if (RECOMMENDED_NAME.test(name)) continue;
    report("EnumTrait/name", { name }, { ...at(shape, ENUM), idSuffix: name });
  }
  if (names.length === 0) {
    report("EnumNamesPresent", {}, at(shape, ENUM));
    return;
  }
  for (const definition of definitions) {
    if (nodeProperty(definition, "name") !== undefined) continue;
    const value = String(nodeProperty(definition, "value"));
    report("EnumTrait/unnamed", { value }, at(shape, ENUM));
  }
}
