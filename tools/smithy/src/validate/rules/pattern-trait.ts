import type { Report } from "../../diagnostics.ts";
import { shapesWithTrait } from "../../knowledge/user-shapes.ts";
import type { Model } from "../../model/model.ts";
import { at } from "../at.ts";

const PATTERN = "smithy.api#pattern";

/**
 * A pattern says whether it means the whole string.
 *
 * @see https://smithy.io/2.0/spec/constraint-traits.html#pattern-trait
 */
export function patternTraitRule(model: Model, report: Report): void {
  for (const shape of shapesWithTrait(model, PATTERN)) {
    const pattern = shape.traits.get(PATTERN);
    if (typeof pattern !== "string" || !shape.localTraits.has(PATTERN)) continue;
    const isLed = pattern.startsWith("^");
    const isTrailed = pattern.endsWith("$");
    if (isLed && isTrailed) continue;
    const anchors = isLed
      ? "trailing '$'"
      : isTrailed
        ? "leading '^'"
        : "leading '^' and trailing '$'";
    report("PatternTrait", { anchors }, at(shape, PATTERN));
  }
}
