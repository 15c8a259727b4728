import type { Report } from "../../diagnostics.ts";
import { shapesWithTrait } from "../../knowledge/user-shapes.ts";
import type { Model } from "../../model/model.ts";
import { nodeProperty } from "../../model/node.ts";
import { at } from "../at.ts";

const CORS = "smithy.api#cors";

/**
 * `@cors` names one origin or several, not both.
 *
 * @see https://smithy.io/2.0/spec/http-bindings.html#cors-trait
 */
export function corsTraitRule(model: Model, report: Report): void {
  for (const shape of shapesWithTrait(model, CORS)) {
    const cors = shape.traits.get(CORS);
    const hasBoth =
      nodeProperty(cors, "origin") !== undefined && nodeProperty(cors, "origins") !== undefined;
    if (hasBoth) report("CorsTrait", {}, at(shape, CORS));
  }
}
