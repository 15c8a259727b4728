import type { Report } from "../../../diagnostics.ts";
import { resourcesOf } from "../../../knowledge/operations.ts";
import { shapesOfType } from "../../../knowledge/user-shapes.ts";
import type { Model } from "../../../model/model.ts";
import { at, ticked } from "../../at.ts";
import { iamName } from "./iam-resource.ts";

/**
 * The resources of a service have different names in IAM, which does not look at case.
 *
 * @see https://smithy.io/2.0/aws/aws-iam.html#aws-iam-iamresource-trait
 */
export function iamResourceTraitConflictingNameRule(model: Model, report: Report): void {
  for (const service of shapesOfType(model, "service")) {
    const named = Map.groupBy(resourcesOf(model, service.id), (resource) =>
      iamName(resource).toLowerCase(),
    );
    for (const [name, resources] of named) {
      if (resources.length < 2) continue;
      const ids = ticked(resources.map(({ id }) => id).toSorted());
      const parameters = { name, service: service.id, resources: ids };
      report("IamResourceTraitConflictingName", parameters, at(service));
    }
  }
}
