import type { Report } from "../../diagnostics.ts";
import { shapesWithTrait } from "../../knowledge/user-shapes.ts";
import type { Model } from "../../model/model.ts";
import { nodeProperty } from "../../model/node.ts";
import { at } from "../at.ts";

const HTTP = "smithy.api#http";
// RFC 3986 `pchar` and "/", labels in braces, then a query of the same.
const CHARACTERS = "(?:[A-Za-z0-9._~!$&'()*+,;=:@-]|%[0-9A-Fa-f]{2})";
const LABEL = "\\{[A-Za-z_][A-Za-z0-9_]*\\+?\\}";
const URI = new RegExp(`^/(?:(?:${LABEL}|${CHARACTERS}+)?/?)*(?:\\?${CHARACTERS}*)?$`);

/**
 * The `uri` of `@http` starts with a slash and has no fragment, no empty segment and no label in
 * its query.
 *
 * @see https://smithy.io/2.0/spec/http-bindings.html#uri
 */
export function httpUriFormatRule(model: Model, report: Report): void {
  for (const operation of shapesWithTrait(model, HTTP)) {
    const uri = nodeProperty(operation.traits.get(HTTP), "uri");
    if (typeof uri !== "string") continue;
    const place = at(operation, HTTP);
    if (!uri.startsWith("/")) report("HttpUriFormat/start", { uri }, place);
    else if (uri.includes("#")) report("HttpUriFormat/fragment", { uri }, place);
    else if (/\/\//.test(uri.split("?")[0] ?? "")) report("HttpUriFormat/empty", { uri }, place);
    else if (uri.length < 2000 && !URI.test(uri)) report("HttpUriFormat", { uri }, place);
  }
}
