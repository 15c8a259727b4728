import { nodeProperty, shapeName } from "@tsmith/smithy";
import type { ServiceView } from "../../view/service-view.ts";

/** Whether the service is one of AWS, whose clients have regions and credentials. @internal */
export function isAws({ service: { traits } }: ServiceView): boolean {
  return ["aws.api#service", "aws.auth#sigv4", "aws.auth#sigv4a"].some((id) => traits.has(id));
}

/** The id by which configuration files know the service. @internal */
export function sdkId(view: ServiceView): string {
  return awsProperty(view, "sdkId") ?? shapeName(view.service.id);
}

/**
 * The first label of the service's host names.
 *
 * @see https://smithy.io/2.0/aws/aws-core.html#endpointprefix
 * @internal
 */
export function endpointPrefix(view: ServiceView): string | undefined {
  if (!view.service.traits.has("aws.api#service")) return undefined;
  return (
    awsProperty(view, "endpointPrefix") ??
    awsProperty(view, "arnNamespace") ??
    shapeName(view.service.id).toLowerCase()
  );
}

function awsProperty({ service }: ServiceView, name: string): string | undefined {
  const value = nodeProperty(service.traits.get("aws.api#service"), name);
  return typeof value === "string" ? value : undefined;
}
