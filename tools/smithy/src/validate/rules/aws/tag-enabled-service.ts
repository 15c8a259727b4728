import type { Report } from "../../../diagnostics.ts";
import { resourcesOf } from "../../../knowledge/operations.ts";
import { shapesWithTrait } from "../../../knowledge/user-shapes.ts";
import type { Model } from "../../../model/model.ts";
import { nodeProperty } from "../../../model/node.ts";
import { shapeName } from "../../../model/shape-id.ts";
import { at } from "../../at.ts";
import {
  configuredOperation,
  servicesWithTagOperations,
  TAG_ENABLED,
  TAG_OPERATIONS,
  TAGGABLE,
} from "./tags.ts";

/**
 * A service that tags has something to tag, and one operation for each thing to do.
 *
 * @see https://smithy.io/2.0/aws/aws-core.html#aws-api-tagenabled-trait
 */
export function tagEnabledServiceRule(model: Model, report: Report): void {
  for (const service of shapesWithTrait(model, TAG_ENABLED)) {
    if (service.type !== "service") continue;
    const trait = service.traits.get(TAG_ENABLED);
    if (!resourcesOf(model, service.id).some(({ traits }) => traits.has(TAGGABLE))) {
      report("TagEnabledService/no-resource", {}, at(service));
    }
    const hasOperations = servicesWithTagOperations(model).has(service.id);
    if (nodeProperty(trait, "disableDefaultOperations") !== true && !hasOperations) {
      // The braces are part of the message.
      const operations = "{TagResource, UntagResource, and ListTagsForResource}";
      report("TagEnabledService/operations", { operations }, at(service));
    }
    for (const { name, property } of TAG_OPERATIONS) {
      const configured = configuredOperation(trait, property);
      if (configured === undefined || shapeName(configured) === name) continue;
      if (!service.operations.some((id) => shapeName(id) === name)) continue;
      const parameters = { property, operation: configured, name };
      report("TagEnabledService/ambiguous", parameters, at(service, TAG_ENABLED));
    }
  }
}
