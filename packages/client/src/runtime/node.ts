import { pipeline, Readable } from "node:stream";
import { createGzip } from "node:zlib";
import { createDefaultUserAgentProvider, NODE_APP_ID_CONFIG_OPTIONS } from "@aws-sdk/core/client";
import {
  NODE_AUTH_SCHEME_PREFERENCE_OPTIONS,
  NODE_SIGV4A_CONFIG_OPTIONS,
} from "@aws-sdk/core/httpAuthSchemes";
import { defaultProvider } from "@aws-sdk/credential-provider-node";
import { readableStreamHasher } from "@smithy/core/checksum";
import { loadConfigsForDefaultMode } from "@smithy/core/client";
import {
  loadConfig,
  NODE_REGION_CONFIG_FILE_OPTIONS,
  NODE_REGION_CONFIG_OPTIONS,
  NODE_USE_DUALSTACK_ENDPOINT_CONFIG_OPTIONS,
  NODE_USE_FIPS_ENDPOINT_CONFIG_OPTIONS,
  resolveDefaultsModeConfig,
} from "@smithy/core/config";
import {
  DEFAULT_MAX_ATTEMPTS,
  DEFAULT_RETRY_MODE,
  NODE_MAX_ATTEMPT_CONFIG_OPTIONS,
  NODE_RETRY_MODE_CONFIG_OPTIONS,
} from "@smithy/core/retry";
import { calculateBodyLength } from "@smithy/core/serde";
import { NodeHttpHandler, streamCollector } from "@smithy/node-http-handler";
import type { StreamHasher } from "@smithy/types";
import type { ClientConfig, ServiceDescription } from "../service.ts";
import { REQUEST_CHECKSUM_CALCULATION, RESPONSE_CHECKSUM_VALIDATION } from "./checksum-options.ts";
import { DISABLE_REQUEST_COMPRESSION, LEAST_COMPRESSED_SIZE } from "./compression-options.ts";
import type { AwsRuntimeDefaults, RuntimeDefaults } from "./runtime.ts";

/** The defaults of a client in Node: sockets that are kept alive. */
export function runtimeDefaults(_: ServiceDescription, config: ClientConfig): RuntimeDefaults {
  const defaultsMode = resolveDefaultsModeConfig(config);
  const modeDefaults = async () => loadConfigsForDefaultMode(await defaultsMode());
  return {
    runtime: "node",
    bodyLengthChecker: config.bodyLengthChecker ?? calculateBodyLength,
    defaultsMode,
    maxAttempts: config.maxAttempts ?? DEFAULT_MAX_ATTEMPTS,
    requestHandler: NodeHttpHandler.create(config.requestHandler ?? modeDefaults),
    retryMode:
      config.retryMode ?? (async () => (await modeDefaults()).retryMode ?? DEFAULT_RETRY_MODE),
    streamCollector: config.streamCollector ?? streamCollector,
  };
}

/** The same for an AWS service: environment and shared configuration files are read at need. */
export function awsRuntimeDefaults(
  service: ServiceDescription,
  config: ClientConfig,
): AwsRuntimeDefaults {
  const defaults = runtimeDefaults(service, config);
  const { profile, logger } = config;
  const files = { ...(profile !== undefined && { profile }), ...(logger && { logger }) };
  return {
    ...defaults,
    authSchemePreference:
      config.authSchemePreference ?? loadConfig(NODE_AUTH_SCHEME_PREFERENCE_OPTIONS, files),
    credentialDefaultProvider: config.credentialDefaultProvider ?? defaultProvider,
    defaultUserAgentProvider:
      config.defaultUserAgentProvider ??
      createDefaultUserAgentProvider({
        serviceId: service.sdkId,
        clientVersion: service.packageVersion,
      }),
    disableRequestCompression:
      config.disableRequestCompression ?? loadConfig(DISABLE_REQUEST_COMPRESSION, files),
    maxAttempts: config.maxAttempts ?? loadConfig(NODE_MAX_ATTEMPT_CONFIG_OPTIONS, files),
    region:
      config.region ??
      loadConfig(NODE_REGION_CONFIG_OPTIONS, { ...NODE_REGION_CONFIG_FILE_OPTIONS, ...files }),
    requestChecksumCalculation:
      config.requestChecksumCalculation ?? loadConfig(REQUEST_CHECKSUM_CALCULATION, files),
    requestMinCompressionSizeBytes:
      config.requestMinCompressionSizeBytes ?? loadConfig(LEAST_COMPRESSED_SIZE, files),
    responseChecksumValidation:
      config.responseChecksumValidation ?? loadConfig(RESPONSE_CHECKSUM_VALIDATION, files),
    retryMode:
      config.retryMode ??
      loadConfig({ ...NODE_RETRY_MODE_CONFIG_OPTIONS, default: defaults.retryMode }, files),
    sigv4aSigningRegionSet:
      config.sigv4aSigningRegionSet ?? loadConfig(NODE_SIGV4A_CONFIG_OPTIONS, files),
    useDualstackEndpoint:
      config.useDualstackEndpoint ?? loadConfig(NODE_USE_DUALSTACK_ENDPOINT_CONFIG_OPTIONS, files),
    useFipsEndpoint:
      config.useFipsEndpoint ?? loadConfig(NODE_USE_FIPS_ENDPOINT_CONFIG_OPTIONS, files),
    userAgentAppId: config.userAgentAppId ?? loadConfig(NODE_APP_ID_CONFIG_OPTIONS, files),
  };
}

/** A stream that is compressed as it is read. */
export function gzipStream(body: unknown): unknown {
  // A body that is no bytes is a stream, of Node or of the web: both can be iterated.
  const source = Readable.from(body as AsyncIterable<Uint8Array>);
  // What goes wrong with one stream ends the other, and is told to whoever reads.
  return pipeline(source, createGzip(), () => {});
}

/** The checksum of a stream that someone else reads too. */
export const streamHasher: StreamHasher<Readable> = readableStreamHasher;
