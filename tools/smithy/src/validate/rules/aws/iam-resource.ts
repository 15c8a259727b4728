import { nodeString } from "../../../model/node.ts";
import { shapeName } from "../../../model/shape-id.ts";
import type { Shape } from "../../../model/shapes.ts";

export const IAM_RESOURCE = "aws.iam#iamResource";

/** The name of a resource in IAM, where its trait gives it one. */
export function givenIamName(resource: Shape): string | undefined {
  return nodeString(resource.traits.get(IAM_RESOURCE), "name");
}

/** The name of a resource in IAM. */
export function iamName(resource: Shape): string {
  return givenIamName(resource) ?? shapeName(resource.id);
}
