import { Sha256 } from "@smithy/core/checksum";
import { NoOpLogger } from "@smithy/core/client";
import { parseUrl } from "@smithy/core/protocols";
import {
  fromBase64,
  fromUtf8,
  generateIdempotencyToken,
  toBase64,
  toUtf8,
} from "@smithy/core/serde";
import type { getSchemaSerdePlugin } from "@smithy/core/schema";
import { authOptions, authSchemes } from "../auth/resolve-auth.ts";
import type { PlainClientResolvedConfig } from "../config.ts";
import { endpointProvider } from "../endpoints/endpoint-provider.ts";
import type { ClientConfig, ProtocolClass, ServiceDescription } from "../service.ts";

/** The defaults that are the same wherever a client runs and whatever it talks to. */
export type SharedDefaults = Pick<
  PlainClientResolvedConfig,
  | "apiVersion"
  | "base64Decoder"
  | "base64Encoder"
  | "disableHostPrefix"
  | "disableRequestCompression"
  | "endpointProvider"
  | "extensions"
  | "httpAuthSchemeProvider"
  | "httpAuthSchemes"
  | "idempotencyTokenProvider"
  | "logger"
  | "requestChecksumCalculation"
  | "requestMinCompressionSizeBytes"
  | "responseChecksumValidation"
  | "serviceId"
  | "sha256"
  | "urlParser"
  | "utf8Decoder"
  | "utf8Encoder"
> &
  Required<Pick<ClientConfig, "protocolSettings">> & { protocol: Protocol };

/** A protocol as the serialization middleware asks for it. */
type Protocol = Parameters<typeof getSchemaSerdePlugin>[0]["protocol"];

/** Finds them for a service. */
export function sharedDefaults(service: ServiceDescription, config: ClientConfig): SharedDefaults {
  const protocolSettings = config.protocolSettings ?? { ...service.protocolSettings };
  return {
    apiVersion: service.apiVersion,
    base64Decoder: config.base64Decoder ?? fromBase64,
    base64Encoder: config.base64Encoder ?? toBase64,
    disableHostPrefix: config.disableHostPrefix ?? false,
    disableRequestCompression: config.disableRequestCompression ?? false,
    endpointProvider: config.endpointProvider ?? endpointProvider(service.endpoints),
    extensions: config.extensions ?? [],
    httpAuthSchemeProvider:
      config.httpAuthSchemeProvider ?? ((parameters) => authOptions(service, parameters)),
    httpAuthSchemes: config.httpAuthSchemes ?? authSchemes(service),
    idempotencyTokenProvider: config.idempotencyTokenProvider ?? generateIdempotencyToken,
    logger: config.logger ?? new NoOpLogger(),
    protocol: protocolOf(config.protocol ?? service.protocol, protocolSettings),
    protocolSettings,
    requestChecksumCalculation: config.requestChecksumCalculation ?? "WHEN_SUPPORTED",
    requestMinCompressionSizeBytes: config.requestMinCompressionSizeBytes ?? 10_240,
    responseChecksumValidation: config.responseChecksumValidation ?? "WHEN_SUPPORTED",
    serviceId: config.serviceId ?? service.sdkId,
    sha256: config.sha256 ?? Sha256,
    urlParser: config.urlParser ?? parseUrl,
    utf8Decoder: config.utf8Decoder ?? fromUtf8,
    utf8Encoder: config.utf8Encoder ?? toUtf8,
  };
}

/** Protocols of the older and of the newer kind differ in how they name the same schemas. */
function protocolOf(protocol: ProtocolClass, settings: object): Protocol {
  return (typeof protocol === "function" ? new protocol(settings) : protocol) as Protocol;
}
