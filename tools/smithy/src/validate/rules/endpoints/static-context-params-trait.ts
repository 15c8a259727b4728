import type { Report } from "../../../diagnostics.ts";
import { shapesWithTrait } from "../../../knowledge/user-shapes.ts";
import type { Model } from "../../../model/model.ts";
import { isNodeArray, nodeEntries, nodeProperty, type NodeValue } from "../../../model/node.ts";
import { at } from "../../at.ts";

const TRAIT = "smithy.rules#staticContextParams";

/**
 * The value of a parameter is a string, a list of strings, or `true` or `false`.
 *
 * @see https://smithy.io/2.0/additional-specs/rules-engine/parameters.html#smithy-rules-staticcontextparams-trait
 */
export function staticContextParamsTraitRule(model: Model, report: Report): void {
  for (const operation of shapesWithTrait(model, TRAIT)) {
    for (const [name, definition] of nodeEntries(operation.traits.get(TRAIT))) {
      const value = nodeProperty(definition, "value");
      if (value === undefined || isSupported(value)) continue;
      report(
        "StaticContextParamsTrait",
        { operation: operation.id, trait: TRAIT, name, type: typeOf(value) },
        at(operation),
      );
    }
  }
}

function isSupported(value: NodeValue): boolean {
  if (isNodeArray(value)) return value.every((item) => typeof item === "string");
  return typeof value === "string" || typeof value === "boolean";
}

function typeOf(value: NodeValue): string {
  if (value === null) return "null";
  return isNodeArray(value) ? "array" : typeof value;
}
