import type { Report } from "../../../diagnostics.ts";
import { shapesWithTrait } from "../../../knowledge/user-shapes.ts";
import type { Model } from "../../../model/model.ts";
import {
  nodeEntries,
  nodeItems,
  nodeProperty,
  nodeString,
  type NodeValue,
} from "../../../model/node.ts";
import type { OperationShape } from "../../../model/shapes.ts";
import { at } from "../../at.ts";
import { checkAcceptor } from "./acceptor.ts";

const WAITABLE = "smithy.waiters#waitable";
const MIN_DELAY = 2;
const MAX_DELAY = 120;

/**
 * A waiter waits longer as it goes on, can succeed, and asks of the operation what it can answer.
 *
 * @see https://smithy.io/2.0/additional-specs/waiters.html#smithy-waiters-waitable-trait
 */
export function waitableTraitRule(model: Model, report: Report): void {
  for (const operation of shapesWithTrait(model, WAITABLE)) {
    if (operation.type !== "operation") continue;
    for (const [name, waiter] of nodeEntries(operation.traits.get(WAITABLE))) {
      checkDelays(operation, name, waiter, report);
      const acceptors = nodeItems(waiter, "acceptors");
      for (const [index, acceptor] of acceptors.entries()) {
        checkAcceptor(model, { operation, waiter: name, index }, acceptor, report);
      }
      if (!acceptors.some((acceptor) => nodeString(acceptor, "state") === "success")) {
        const parameters = { trait: WAITABLE, waiter: name };
        report("WaitableTrait/no-success", parameters, at(operation, WAITABLE));
      }
    }
  }
}

function checkDelays(
  operation: OperationShape,
  name: string,
  waiter: NodeValue,
  report: Report,
): void {
  const min = nodeProperty(waiter, "minDelay") ?? MIN_DELAY;
  const max = nodeProperty(waiter, "maxDelay") ?? MAX_DELAY;
  if (typeof min !== "number" || typeof max !== "number" || min <= max) return;
  const parameters = { trait: WAITABLE, waiter: name, min, max };
  report("WaitableTrait/delay", parameters, at(operation, WAITABLE));
}
