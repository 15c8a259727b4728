import type { ServiceShape, ShapeId } from "@tsmith/smithy";
import type { ServiceView } from "./service-view.ts";
import type { Settings } from "./settings.ts";

/** What we generate for, what is cheapest on the wire first, as AWS's clients choose. @public */
export const SUPPORTED_PROTOCOLS: readonly ShapeId[] = [
  "smithy.protocols#rpcv2Cbor",
  "smithy.protocols#rpcv2Json",
  "aws.protocols#awsJson1_0",
  "aws.protocols#awsJson1_1",
  "aws.protocols#restJson1",
  "aws.protocols#restXml",
  "aws.protocols#awsQuery",
  "aws.protocols#ec2Query",
];

/**
 * The protocol that a service is generated for: the one of the settings, else the first of the
 * service's by `serviceProtocolPriority`, else by our own order; `undefined` where none fits.
 *
 * @internal
 */
export function protocolOf(service: ServiceShape, settings: Settings): ShapeId | undefined {
  const { protocol } = settings;
  if (protocol !== undefined) return SUPPORTED_PROTOCOLS.includes(protocol) ? protocol : undefined;
  const priority = settings.serviceProtocolPriority?.[service.id] ?? [];
  const supported = supportedProtocols(service);
  return priority.find((id) => supported.includes(id)) ?? supported[0];
}

/**
 * The protocols in which a service can be spoken to, the one that it is generated for first: that
 * one alone where the settings name it.
 *
 * @internal
 */
export function spokenProtocols({
  service,
  settings,
  protocol,
}: Pick<ServiceView, "service" | "settings" | "protocol">): readonly ShapeId[] {
  if (settings.protocol !== undefined) return [protocol];
  return [protocol, ...supportedProtocols(service).filter((id) => id !== protocol)];
}

function supportedProtocols({ traits }: ServiceShape): readonly ShapeId[] {
  return SUPPORTED_PROTOCOLS.filter((id) => traits.has(id));
}
