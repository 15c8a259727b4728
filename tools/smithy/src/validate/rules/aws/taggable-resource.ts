import type { Report } from "../../../diagnostics.ts";
import { resourcesOf } from "../../../knowledge/operations.ts";
import { shapesOfType } from "../../../knowledge/user-shapes.ts";
import type { Model } from "../../../model/model.ts";
import type { ResourceShape, ServiceShape } from "../../../model/shapes.ts";
import { at } from "../../at.ts";
import {
  configuredOperation,
  handlesTags,
  servicesWithTagOperations,
  TAG_ENABLED,
  TAG_OPERATIONS,
  TAGGABLE,
  takesTagProperty,
} from "./tags.ts";

const ARN = "aws.api#arn";

/**
 * A resource that can be tagged has operations for that, or a service that has them and an ARN.
 *
 * @see https://smithy.io/2.0/aws/aws-core.html#aws-api-taggable-trait
 */
export function taggableResourceRule(model: Model, report: Report): void {
  for (const service of shapesOfType(model, "service")) {
    const canTag = servicesWithTagOperations(model).has(service.id);
    for (const resource of resourcesOf(model, service.id)) {
      const isTaggable = resource.traits.has(TAGGABLE);
      const isForgotten = !isTaggable && canTag && resource.traits.has(ARN);
      if (isTaggable) check(model, service, resource, canTag, report);
      if (isForgotten) report("TaggableResource/forgotten", {}, at(resource));
      if ((isTaggable || isForgotten) && !service.traits.has(TAG_ENABLED)) {
        report("TaggableResource/service", {}, at(service));
      }
    }
  }
}

function check(
  model: Model,
  service: ServiceShape,
  resource: ResourceShape,
  canTag: boolean,
  report: Report,
): void {
  const update = resource.lifecycle.get("update");
  const put = resource.lifecycle.get("put");
  const isReplaced = !resource.traits.has("smithy.api#noReplace");
  if (
    takesTagProperty(model, resource, update) ||
    (isReplaced && takesTagProperty(model, resource, put))
  ) {
    const operation = model.shapes.get(update ?? put ?? "");
    if (operation !== undefined) report("TaggableResource/update", {}, at(operation));
  }
  if (hasTagOperations(model, resource)) return;
  if (!canTag) report("TaggableResource/operations", { service: service.id }, at(resource));
  else if (!resource.traits.has(ARN)) report("TaggableResource/arn", {}, at(resource));
}

/** Whether the resource names operations of its own that tag. */
function hasTagOperations(model: Model, resource: ResourceShape): boolean {
  return TAG_OPERATIONS.every(({ property }) => {
    const id = configuredOperation(resource.traits.get(TAGGABLE), property);
    const operation = id === undefined ? undefined : model.shapes.get(id);
    if (operation?.type !== "operation") return false;
    if (property === "tagApi" && !takesTagProperty(model, resource, id)) return false;
    return handlesTags(model, operation, property);
  });
}
