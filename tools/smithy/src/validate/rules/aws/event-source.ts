import type { Report } from "../../../diagnostics.ts";
import { shapesWithTrait } from "../../../knowledge/user-shapes.ts";
import type { Model } from "../../../model/model.ts";
import { at } from "../../at.ts";
import { arnNamespace, cloudTrailEventSource, SERVICE } from "./service-trait.ts";

/** Sources that do not follow from the namespace of the service's ARNs. */
const EXCEPTIONS: ReadonlyMap<string, string> = new Map([
  ["cloudwatch.amazonaws.com", "monitoring.amazonaws.com"],
]);

/**
 * The source of a service's events is named by the namespace of its ARNs.
 *
 * @see https://smithy.io/2.0/aws/aws-core.html#cloudtraileventsource
 */
export function eventSourceRule(model: Model, report: Report): void {
  for (const service of shapesWithTrait(model, SERVICE)) {
    const source = cloudTrailEventSource(service);
    const expected = `${arnNamespace(service)}.amazonaws.com`;
    const place = at(service, SERVICE);
    if (EXCEPTIONS.get(expected) === source) continue;
    if (source.includes("REPLACE") || source.toUpperCase() === source) {
      report("EventSource/placeholder", { source }, place);
    } else if (source !== expected) report("EventSource", { source, expected }, place);
  }
}
