import type { Report } from "../../diagnostics.ts";
import { shapesWithTrait } from "../../knowledge/user-shapes.ts";
import { membersOf, type Model } from "../../model/model.ts";
import { at } from "../at.ts";

const PREFIX_HEADERS = "smithy.api#httpPrefixHeaders";
const HTTP_HEADER = "smithy.api#httpHeader";

/**
 * No header that is bound by itself starts with the prefix of a map of headers.
 *
 * @see https://smithy.io/2.0/spec/http-bindings.html#httpprefixheaders-trait
 */
export function httpPrefixHeadersTraitRule(model: Model, report: Report): void {
  for (const map of shapesWithTrait(model, PREFIX_HEADERS)) {
    const prefix = map.traits.get(PREFIX_HEADERS);
    if (typeof prefix !== "string" || map.type !== "member") continue;
    const container = model.shapes.get(map.container);
    for (const member of container === undefined ? [] : membersOf(container)) {
      const header = member.traits.get(HTTP_HEADER);
      if (typeof header !== "string") continue;
      if (!header.toLowerCase().startsWith(prefix.toLowerCase())) continue;
      const parameters = {
        header: header.toLowerCase(),
        map: map.id,
        prefix: prefix.toLowerCase(),
      };
      const place = at(member, HTTP_HEADER);
      if (prefix === "") report("HttpPrefixHeadersTrait/all", parameters, place);
      else report("HttpPrefixHeadersTrait", parameters, place);
    }
  }
}
