import type { Report } from "../../diagnostics.ts";
import { shapesWithTrait } from "../../knowledge/user-shapes.ts";
import { membersOf, type Model } from "../../model/model.ts";
import type { Shape } from "../../model/shapes.ts";
import { at, ticked } from "../at.ts";

const HTTP_HEADER = "smithy.api#httpHeader";
// RFC 9110 `token`.
const FIELD_NAME = /^[!#$%&'*+.^_`|~0-9A-Za-z-]+$/;
/** Headers that the transport or the protocol sets. */
const FORBIDDEN = new Map([
  ["authorization", "Authorization"],
  ["connection", "Connection"],
  ["content-length", "Content-Length"],
  ["expect", "Expect"],
  ["host", "Host"],
  ["max-forwards", "Max-Forwards"],
  ["proxy-authenticate", "Proxy-Authenticate"],
  ["server", "Server"],
  ["te", "TE"],
  ["trailer", "Trailer"],
  ["transfer-encoding", "Transfer-Encoding"],
  ["upgrade", "Upgrade"],
  ["user-agent", "User-Agent"],
  ["www-authenticate", "WWW-Authenticate"],
  ["x-forwarded-for", "X-Forwarded-For"],
]);

/**
 * A header is named as headers are, is no header of the transport, and is bound once.
 *
 * @see https://smithy.io/2.0/spec/http-bindings.html#httpheader-trait
 */
export function httpHeaderTraitRule(model: Model, report: Report): void {
  const containers = new Set<Shape>();
  for (const member of shapesWithTrait(model, HTTP_HEADER)) {
    const header = member.traits.get(HTTP_HEADER);
    if (typeof header !== "string" || member.type !== "member") continue;
    const container = model.shapes.get(member.container);
    if (container !== undefined) containers.add(container);
    if (FORBIDDEN.has(header.toLowerCase())) {
      report("HttpHeaderTrait/forbidden", { header }, at(member, HTTP_HEADER));
    } else if (!FIELD_NAME.test(header)) {
      report("HttpHeaderTrait/name", { header }, at(member, HTTP_HEADER));
    }
  }
  for (const container of containers) checkConflicts(container, report);
}

function checkConflicts(container: Shape, report: Report): void {
  const bound = new Map<string, string[]>();
  for (const member of membersOf(container)) {
    const header = member.traits.get(HTTP_HEADER);
    if (typeof header !== "string") continue;
    const name = header.toLowerCase();
    bound.set(name, [...(bound.get(name) ?? []), member.name]);
  }
  for (const [header, members] of bound) {
    if (members.length < 2) continue;
    const parameters = { header, members: ticked(members.toSorted()) };
    report("HttpHeaderTrait/conflict", parameters, at(container));
  }
}
