import type { Report } from "../../diagnostics.ts";
import { shapesWithTrait } from "../../knowledge/user-shapes.ts";
import type { Model } from "../../model/model.ts";
import { at } from "../at.ts";

const MEDIA_TYPE = "smithy.api#mediaType";
// RFC 9110 `media-type`: type "/" subtype, then parameters.
const TOKEN = "[!#$%&'*+.^_`|~0-9A-Za-z-]+";
const SYNTAX = new RegExp(
  `^${TOKEN}/${TOKEN}([ \\t]*;[ \\t]*${TOKEN}=(${TOKEN}|"([^"\\\\]|\\\\.)*"))*[ \\t]*$`,
);

/**
 * `@mediaType` is a media type.
 *
 * @see https://smithy.io/2.0/spec/protocol-traits.html#mediatype-trait
 */
export function mediaTypeRule(model: Model, report: Report): void {
  for (const shape of shapesWithTrait(model, MEDIA_TYPE)) {
    const value = shape.traits.get(MEDIA_TYPE);
    if (typeof value === "string" && !SYNTAX.test(value)) {
      report("MediaType", { value }, at(shape, MEDIA_TYPE));
    }
  }
}
