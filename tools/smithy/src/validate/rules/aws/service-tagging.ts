import type { Report } from "../../../diagnostics.ts";
import { shapesWithTrait } from "../../../knowledge/user-shapes.ts";
import type { Model } from "../../../model/model.ts";
import { shapeName } from "../../../model/shape-id.ts";
import { at } from "../../at.ts";
import {
  configuredOperation,
  isTagOperation,
  TAG_ENABLED,
  TAG_OPERATIONS,
  tagOperation,
} from "./tags.ts";

/**
 * A service that tags has operations to tag, to untag and to list tags.
 *
 * @see https://smithy.io/2.0/aws/aws-core.html#aws-api-tagenabled-trait
 */
export function serviceTaggingRule(model: Model, report: Report): void {
  for (const service of shapesWithTrait(model, TAG_ENABLED)) {
    if (service.type !== "service") continue;
    const place = at(service, TAG_ENABLED);
    for (const wanted of TAG_OPERATIONS) {
      const { name, property } = wanted;
      const operation = tagOperation(model, service, wanted);
      const configured = configuredOperation(service.traits.get(TAG_ENABLED), property);
      if (operation !== undefined) {
        if (isTagOperation(model, operation, wanted)) continue;
        report("ServiceTagging/unfit", { operation: operation.id, name }, place);
      } else if (configured === undefined) report("ServiceTagging", { name }, place);
      else report("ServiceTagging/configured", { name: shapeName(configured) }, place);
    }
  }
}
