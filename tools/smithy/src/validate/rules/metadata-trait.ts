import type { Report } from "../../diagnostics.ts";
import { shapesWithTrait } from "../../knowledge/user-shapes.ts";
import type { Model } from "../../model/model.ts";
import { nodeProperty } from "../../model/node.ts";
import type { Shape } from "../../model/shapes.ts";
import { at } from "../at.ts";

const METADATA = "smithy.api#metadata";
const RESERVED = ["severityOverrides", "suppressions", "validators"];

/**
 * A metadata key has one type, and those of Smithy itself have none.
 *
 * @see https://smithy.io/2.0/spec/model.html#metadata
 */
export function metadataTraitRule(model: Model, report: Report): void {
  const typed = new Map<string, Shape[]>();
  for (const shape of shapesWithTrait(model, METADATA)) {
    const key = nodeProperty(shape.traits.get(METADATA), "key");
    if (typeof key === "string") typed.set(key, [...(typed.get(key) ?? []), shape]);
  }
  for (const [key, shapes] of typed) {
    for (const shape of shapes) {
      const others = shapes.filter((other) => other !== shape).map(({ id }) => id);
      const place = at(shape, METADATA);
      if (RESERVED.includes(key)) report("MetadataTrait/reserved", { key }, place);
      else if (others.length > 0) {
        const parameters = { key, others: others.toSorted().join(", ") };
        report("MetadataTrait/conflict", parameters, place);
      }
    }
  }
}
