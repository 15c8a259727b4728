import type { Report } from "../../../diagnostics.ts";
import { operationsOf } from "../../../knowledge/operations.ts";
import { shapesOfType, shapesWithTrait } from "../../../knowledge/user-shapes.ts";
import type { Model } from "../../../model/model.ts";
import { nodeEntries } from "../../../model/node.ts";
import type { OperationShape } from "../../../model/shapes.ts";
import { at } from "../../at.ts";

const WAITABLE = "smithy.waiters#waitable";

/**
 * The waiters of a service have names of their own, whatever their case.
 *
 * @see https://smithy.io/2.0/additional-specs/waiters.html#waiter-names
 */
export function uniqueWaiterNamesRule(model: Model, report: Report): void {
  if (shapesWithTrait(model, WAITABLE).length === 0) return;
  for (const service of shapesOfType(model, "service")) {
    const byName = new Map<string, Set<OperationShape>>();
    for (const operation of operationsOf(model, service.id)) {
      for (const [name] of nodeEntries(operation.traits.get(WAITABLE))) {
        const key = name.toLowerCase();
        byName.set(key, (byName.get(key) ?? new Set()).add(operation));
      }
    }
    for (const [name, operations] of byName) {
      if (operations.size === 1) continue;
      for (const operation of operations) {
        const others = [...operations].filter((other) => other !== operation);
        const parameters = {
          trait: WAITABLE,
          name,
          service: service.id,
          operations: others.map(({ id }) => id).join(", "),
        };
        report("UniqueWaiterNames", parameters, at(operation, WAITABLE));
      }
    }
  }
}
