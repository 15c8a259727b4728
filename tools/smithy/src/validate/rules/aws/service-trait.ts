import { nodeString, type NodeValue } from "../../../model/node.ts";
import { shapeName } from "../../../model/shape-id.ts";
import type { Shape } from "../../../model/shapes.ts";

export const SERVICE = "aws.api#service";

/** The value of a property of `@service`, with what stands in where the model leaves it out. */
export function arnNamespace(service: Shape): string {
  return nodeString(trait(service), "arnNamespace") ?? shapeName(service.id).toLowerCase();
}

export function cloudTrailEventSource(service: Shape): string {
  return (
    nodeString(trait(service), "cloudTrailEventSource") ?? `${arnNamespace(service)}.amazonaws.com`
  );
}

function trait(service: Shape): NodeValue | undefined {
  return service.traits.get(SERVICE);
}
