import type { Report } from "../../diagnostics.ts";
import { shapesWithTrait } from "../../knowledge/user-shapes.ts";
import { membersOf, type Model } from "../../model/model.ts";
import { at, ticked } from "../at.ts";

const QUERY_PARAMS = "smithy.api#httpQueryParams";

/**
 * A map of query parameters beside single ones is pointed out.
 *
 * @see https://smithy.io/2.0/spec/http-bindings.html#httpqueryparams-trait
 */
export function httpQueryParamsTraitRule(model: Model, report: Report): void {
  for (const map of shapesWithTrait(model, QUERY_PARAMS)) {
    const container = map.type === "member" ? model.shapes.get(map.container) : undefined;
    if (map.type !== "member" || container === undefined) continue;
    const named = membersOf(container).filter(({ traits }) => traits.has("smithy.api#httpQuery"));
    if (named.length === 0) continue;
    const members = ticked(named.map(({ name }) => name).toSorted());
    report("HttpQueryParamsTrait", { map: map.name, members }, at(container));
  }
}
