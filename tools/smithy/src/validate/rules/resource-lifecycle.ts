import type { Report } from "../../diagnostics.ts";
import { shapesOfType } from "../../knowledge/user-shapes.ts";
import type { Model } from "../../model/model.ts";
import type { Lifecycle } from "../../model/shapes.ts";
import { at } from "../at.ts";

interface Expectation {
  readonly isReadonly: boolean;
  readonly isIdempotent?: true;
}

const EXPECTED: ReadonlyMap<Lifecycle, Expectation> = new Map<Lifecycle, Expectation>([
  ["create", { isReadonly: false }],
  ["put", { isReadonly: false, isIdempotent: true }],
  ["read", { isReadonly: true }],
  ["update", { isReadonly: false }],
  ["delete", { isReadonly: false, isIdempotent: true }],
  ["list", { isReadonly: true }],
]);

/**
 * A lifecycle operation is readonly or idempotent as its part in the lifecycle asks.
 *
 * @see https://smithy.io/2.0/spec/service-types.html#lifecycle-operations
 */
export function resourceLifecycleRule(model: Model, report: Report): void {
  for (const resource of shapesOfType(model, "resource")) {
    for (const [lifecycle, id] of resource.lifecycle) {
      const expected = EXPECTED.get(lifecycle);
      const traits = model.shapes.get(id)?.traits;
      if (expected === undefined || traits === undefined) continue;
      const parameters = { lifecycle, operation: id };
      if (traits.has("smithy.api#readonly") !== expected.isReadonly) {
        const must = expected.isReadonly ? "must" : "must not";
        report("ResourceLifecycle/readonly", { ...parameters, must }, at(resource));
      }
      if (expected.isIdempotent && !traits.has("smithy.api#idempotent")) {
        report("ResourceLifecycle/idempotent", parameters, at(resource));
      }
    }
  }
}
