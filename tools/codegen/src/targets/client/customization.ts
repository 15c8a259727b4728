import { nodeProperty } from "@tsmith/smithy";
import type { Doc } from "../../print/doc.ts";
import type { ServiceView } from "../../view/service-view.ts";
import { runtimeValue } from "../runtime.ts";

/** What the runtime knows of services whose contracts do not say everything, by `sdkId`. */
const CUSTOMIZATIONS = {
  "API Gateway": { value: "apiGateway" },
  Glacier: { value: "glacier" },
  "Machine Learning": { value: "machineLearning" },
  "S3 Control": { value: "s3Control" },
  S3: {
    value: "s3",
    endpoints: "s3Endpoints",
    parameters: {
      Accelerate: "Whether to use the accelerated endpoints of buckets.",
      ForcePathStyle: "Whether a bucket stands in the path, whatever its name.",
    },
  },
} as const;

/** The customization of a service; `undefined` for most. @internal */
export function customization(view: ServiceView): Doc | undefined {
  const entry = entryOf(view);
  return entry && runtimeValue(entry.value, "@tsmith/client");
}

/** Makes the endpoint rules of a customized service whose contract has none. @internal */
export function customizedEndpoints(view: ServiceView): Doc | undefined {
  const entry = entryOf(view);
  return entry && "endpoints" in entry
    ? runtimeValue(entry.endpoints, "@tsmith/client")
    : undefined;
}

/**
 * The flags that a caller sets of those rules, and what they say; where the contract has rules, it
 * has the parameters too.
 *
 * @internal
 */
export function customizedParameters(view: ServiceView): Readonly<Record<string, string>> {
  const entry = entryOf(view);
  const hasRules = view.service.traits.has("smithy.rules#endpointRuleSet");
  return entry && "parameters" in entry && !hasRules ? entry.parameters : {};
}

type SdkId = keyof typeof CUSTOMIZATIONS;

function entryOf({ service }: ServiceView): (typeof CUSTOMIZATIONS)[SdkId] | undefined {
  const id = nodeProperty(service.traits.get("aws.api#service"), "sdkId");
  return typeof id === "string" && isCustomized(id) ? CUSTOMIZATIONS[id] : undefined;
}

function isCustomized(id: string): id is SdkId {
  return Object.hasOwn(CUSTOMIZATIONS, id);
}
