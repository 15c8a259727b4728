import type { Report } from "../../diagnostics.ts";
import { shapesWithTrait } from "../../knowledge/user-shapes.ts";
import type { Model } from "../../model/model.ts";
import { nodeProperty } from "../../model/node.ts";
import { at, withType } from "../at.ts";

const XML_NAMESPACE = "smithy.api#xmlNamespace";
// RFC 3986 `URI-reference`, as far as its characters and its scheme go.
const URI = /^([A-Za-z][A-Za-z0-9+.-]*:)?[^\s<>"{}|\\^`:][^\s<>"{}|\\^`]*$/;

/**
 * The `uri` of `@xmlNamespace` is one.
 *
 * @see https://smithy.io/2.0/spec/protocol-traits.html#xmlnamespace-trait
 */
export function xmlNamespaceTraitRule(model: Model, report: Report): void {
  for (const shape of shapesWithTrait(model, XML_NAMESPACE)) {
    const uri = nodeProperty(shape.traits.get(XML_NAMESPACE), "uri");
    if (typeof uri === "string" && !URI.test(uri)) {
      report("XmlNamespaceTrait", { shape: withType(shape), uri }, at(shape, XML_NAMESPACE));
    }
  }
}
