import type { Report } from "../../diagnostics.ts";
import { shapesWithTrait } from "../../knowledge/user-shapes.ts";
import type { Model } from "../../model/model.ts";
import { isNodeArray, nodeProperty } from "../../model/node.ts";
import { at, ticked } from "../at.ts";

const IDEMPOTENT = "smithy.api#idempotent";

/**
 * The errors that `@idempotent` names are errors of the operation, of one kind.
 *
 * @see https://smithy.io/2.0/spec/behavior-traits.html#idempotent-trait
 */
export function idempotentTraitRule(model: Model, report: Report): void {
  for (const operation of shapesWithTrait(model, IDEMPOTENT)) {
    if (operation.type !== "operation") continue;
    const value = operation.traits.get(IDEMPOTENT);
    const place = at(operation, IDEMPOTENT);
    const named = (["exists", "notFound"] as const).filter(
      (property) => nodeProperty(value, property) !== undefined,
    );
    if (named.length > 1) report("IdempotentTrait/both", {}, place);
    for (const property of named) {
      const errors = nodeProperty(value, property);
      for (const error of isNodeArray(errors) ? errors : []) {
        if (typeof error !== "string" || operation.errors.includes(error)) continue;
        const parameters = { property, error, expected: ticked(operation.errors) };
        report("IdempotentTrait/error", parameters, place);
      }
    }
  }
}
