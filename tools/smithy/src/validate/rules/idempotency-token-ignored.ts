import type { Report } from "../../diagnostics.ts";
import { reverseNeighbours } from "../../knowledge/neighbours.ts";
import { shapesWithTrait } from "../../knowledge/user-shapes.ts";
import type { Model } from "../../model/model.ts";
import { at } from "../at.ts";
import { contextsOf } from "../ignored-contexts.ts";

const TOKEN = "smithy.api#idempotencyToken";

/**
 * Clients fill in the token of an operation's input, and none in a structure within.
 *
 * @see https://smithy.io/2.0/spec/behavior-traits.html#idempotencytoken-trait
 */
export function idempotencyTokenIgnoredRule(model: Model, report: Report): void {
  for (const member of shapesWithTrait(model, TOKEN)) {
    const structure = member.type === "member" ? model.shapes.get(member.container) : undefined;
    if (structure?.type !== "structure" || structure.traits.has("smithy.api#mixin")) continue;
    const edges = reverseNeighbours(model).get(structure.id) ?? [];
    const contexts = contextsOf(edges.filter(({ relationship }) => relationship !== "input"));
    if (contexts.length === 0) continue;
    report("IdempotencyTokenIgnored", { contexts: `{${contexts.join(", ")}}` }, at(member, TOKEN));
  }
}
