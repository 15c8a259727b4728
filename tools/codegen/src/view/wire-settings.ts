import { nodeProperty, type OperationShape } from "@tsmith/smithy";
import type { ServiceView } from "./service-view.ts";

/** What a protocol needs to know of a service beside its schemas, as @tsmith/protocol has it. @public */
export interface WireSettings {
  readonly xmlNamespace?: string;
  readonly noErrorWrapping?: true;
  readonly awsQueryCompatible?: true;
  readonly bucketInHost?: true;
}

/** The settings of a service for the protocols that it speaks. @public */
export function wireSettings({ service: { traits } }: Pick<ServiceView, "service">): WireSettings {
  const namespace = nodeProperty(traits.get("smithy.api#xmlNamespace"), "uri");
  const isUnwrapped = nodeProperty(traits.get("aws.protocols#restXml"), "noErrorWrapping") === true;
  return {
    ...(typeof namespace === "string" && { xmlNamespace: namespace }),
    ...(isUnwrapped && { noErrorWrapping: true }),
    ...(traits.has("aws.protocols#awsQueryCompatible") && { awsQueryCompatible: true }),
    ...(nodeProperty(traits.get("aws.api#service"), "sdkId") === "S3" && { bucketInHost: true }),
  };
}

/** What a protocol needs to know of an operation beside its schema. @public */
export interface OperationWireSettings {
  readonly s3UnwrappedXmlOutput?: true;
}

/** @public */
export function operationWireSettings({ traits }: OperationShape): OperationWireSettings {
  const isUnwrapped = traits.has("aws.customizations#s3UnwrappedXmlOutput");
  return isUnwrapped ? { s3UnwrappedXmlOutput: true } : {};
}
