import type { Report } from "../../../diagnostics.ts";
import { shapesWithTrait } from "../../../knowledge/user-shapes.ts";
import type { Model } from "../../../model/model.ts";
import { nodeString } from "../../../model/node.ts";
import { at } from "../../at.ts";
import { isTagsName, isTagsShape, TAGGABLE } from "./tags.ts";

/**
 * The property of a resource that holds its tags is named after them, and is a list or map of them.
 *
 * @see https://smithy.io/2.0/aws/aws-core.html#aws-api-taggable-trait
 */
export function tagResourcePropertyRule(model: Model, report: Report): void {
  for (const resource of shapesWithTrait(model, TAGGABLE)) {
    const property = nodeString(resource.traits.get(TAGGABLE), "property");
    if (resource.type !== "resource" || property === undefined) continue;
    if (!isTagsName(property)) report("TagResourcePropertyName", {}, at(resource));
    const target = resource.properties.get(property);
    if (target !== undefined && !isTagsShape(model, model.shapes.get(target))) {
      report("TagResourcePropertyType", {}, at(resource));
    }
  }
}
