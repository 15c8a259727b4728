import type { Report } from "../../../diagnostics.ts";
import { shapesWithTrait } from "../../../knowledge/user-shapes.ts";
import type { Model } from "../../../model/model.ts";
import { isNodeArray, nodeEntries, nodeProperty } from "../../../model/node.ts";
import type { ShapeId } from "../../../model/shape-id.ts";
import { at } from "../../at.ts";

const ACTION = "aws.iam#iamAction";

/** The traits that properties have taken the place of. */
const DEPRECATED: readonly (readonly [property: string, trait: ShapeId])[] = [
  ["name", "aws.iam#actionName"],
  ["documentation", "aws.iam#actionPermissionDescription"],
  ["requiredActions", "aws.iam#requiredActions"],
];

/**
 * An action is described once, and a resource is either required or optional.
 *
 * @see https://smithy.io/2.0/aws/aws-iam.html#aws-iam-iamaction-trait
 */
export function iamActionRule(model: Model, report: Report): void {
  for (const operation of shapesWithTrait(model, ACTION)) {
    const action = operation.traits.get(ACTION);
    for (const [property, trait] of DEPRECATED) {
      const value = nodeProperty(action, property);
      const isSet = isNodeArray(value) ? value.length > 0 : value !== undefined;
      if (!isSet || !operation.traits.has(trait)) continue;
      const place = { ...at(operation, trait), idSuffix: property };
      report("IamAction.ConflictingProperty", { property, trait }, place);
    }
    const resources = nodeProperty(action, "resources");
    const optional = new Map(nodeEntries(nodeProperty(resources, "optional")));
    const names = nodeEntries(nodeProperty(resources, "required"))
      .map(([name]) => name)
      .filter((name) => optional.has(name));
    if (names.length === 0) continue;
    const parameters = { names: names.join(", ") };
    report("IamAction.Resources.DuplicateEntries", parameters, at(operation, ACTION));
  }
}
