import type { StructureShape, Traits } from "@tsmith/schema";
import type { ServiceDescription } from "./service.ts";

/**
 * What clients that knew the service by AWS Query are told of an error: its code there, and who is
 * at fault.
 *
 * @see https://smithy.io/2.0/aws/protocols/aws-query-protocol.html#aws-protocols-awsquerycompatible-trait
 */
export function queryErrorHeader(
  { awsQueryCompatible }: Pick<ServiceDescription, "awsQueryCompatible">,
  traits: Traits,
  shape: StructureShape,
): Readonly<Record<string, string>> {
  if (awsQueryCompatible !== true) return {};
  const fault = traits.error === "client" ? "Sender" : "Receiver";
  return { "x-amzn-query-error": `${queryErrorCode(traits, shape)};${fault}` };
}

/** @see https://smithy.io/2.0/aws/protocols/aws-query-protocol.html#error-code-resolution */
export function queryErrorCode({ awsQueryError }: Traits, { name }: StructureShape): string {
  return awsQueryError?.[0] ?? name;
}

/** What clients that know the service by AWS Query too have to say, to be told of errors as there. */
export function queryModeHeader({
  awsQueryCompatible,
}: Pick<ServiceDescription, "awsQueryCompatible">): Readonly<Record<string, string>> {
  return awsQueryCompatible === true ? { "x-amzn-query-mode": "true" } : {};
}
