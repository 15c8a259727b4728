import type { Report } from "../../diagnostics.ts";
import { shapesWithTrait } from "../../knowledge/user-shapes.ts";
import { membersOf, type Model } from "../../model/model.ts";
import { at, ticked } from "../at.ts";

const PAYLOAD = "smithy.api#eventPayload";

/**
 * Beside the payload of an event there are headers only.
 *
 * @see https://smithy.io/2.0/spec/streaming.html#eventpayload-trait
 */
export function eventPayloadTraitRule(model: Model, report: Report): void {
  for (const payload of shapesWithTrait(model, PAYLOAD)) {
    const event = payload.type === "member" ? model.shapes.get(payload.container) : undefined;
    if (event === undefined) continue;
    const unmarked = membersOf(event).filter(
      ({ traits }) => !traits.has(PAYLOAD) && !traits.has("smithy.api#eventHeader"),
    );
    if (unmarked.length === 0) continue;
    const members = ticked(unmarked.map(({ name }) => name).toSorted());
    report("EventPayloadTrait", { members }, at(event));
  }
}
