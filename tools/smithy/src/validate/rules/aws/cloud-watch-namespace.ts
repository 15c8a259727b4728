import type { Report } from "../../../diagnostics.ts";
import { shapesWithTrait } from "../../../knowledge/user-shapes.ts";
import type { Model } from "../../../model/model.ts";
import { nodeString } from "../../../model/node.ts";
import { at } from "../../at.ts";
import { SERVICE } from "./service-trait.ts";

const PREFIX = "AWS/";
const PASCAL_CASE = /^[A-Z][a-zA-Z0-9]*$/;

/**
 * The namespace of a service's metrics is `AWS/` and a name in Pascal case.
 *
 * @see https://smithy.io/2.0/aws/aws-core.html#aws-api-service-trait
 */
export function cloudWatchNamespaceRule(model: Model, report: Report): void {
  for (const service of shapesWithTrait(model, SERVICE)) {
    const namespace = nodeString(service.traits.get(SERVICE), "cloudWatchNamespace");
    if (namespace === undefined) continue;
    const name = namespace.replaceAll(PREFIX, "");
    const reasons = [
      ...(namespace.startsWith(PREFIX)
        ? []
        : ["The namespace should start with the `AWS/` prefix."]),
      ...(PASCAL_CASE.test(name)
        ? []
        : [`The namespace's service component \`${name}\` should be PascalCase.`]),
    ];
    if (reasons.length === 0) continue;
    report("CloudWatchNamespace", { namespace, reasons: reasons.join(" ") }, at(service, SERVICE));
  }
}
