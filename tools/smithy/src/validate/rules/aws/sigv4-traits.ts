import type { Report } from "../../../diagnostics.ts";
import { shapesOfType } from "../../../knowledge/user-shapes.ts";
import type { Model } from "../../../model/model.ts";
import { nodeString } from "../../../model/node.ts";
import type { Shape } from "../../../model/shapes.ts";
import { at } from "../../at.ts";
import { arnNamespace, SERVICE } from "./service-trait.ts";

const SIGV4 = "aws.auth#sigv4";
const SIGV4A = "aws.auth#sigv4a";

/**
 * A service signs by the name that its ARNs have, whichever way it signs.
 *
 * @see https://smithy.io/2.0/aws/aws-auth.html#aws-auth-sigv4-trait
 */
export function sigv4TraitsRule(model: Model, report: Report): void {
  for (const service of shapesOfType(model, "service")) {
    const names = namesOf(service);
    for (const [index, [left, leftName]] of names.entries()) {
      for (const [right, rightName] of names.slice(index + 1)) {
        if (leftName === rightName) continue;
        report("SigV4Traits", { left, leftName, right, rightName }, at(service));
      }
    }
  }
}

/** Property → name. */
function namesOf(service: Shape): readonly (readonly [string, string])[] {
  const names: (readonly [string, string])[] = [];
  if (service.traits.has(SERVICE)) names.push([`${SERVICE}$arnNamespace`, arnNamespace(service)]);
  for (const trait of [SIGV4, SIGV4A]) {
    const name = nodeString(service.traits.get(trait), "name");
    if (name !== undefined) names.push([`${trait}$name`, name]);
  }
  return names;
}
