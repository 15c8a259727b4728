import { createDefaultUserAgentProvider } from "@aws-sdk/core/client";
import { loadConfigsForDefaultMode } from "@smithy/core/client";
import { resolveDefaultsModeConfig } from "@smithy/core/config";
import { DEFAULT_MAX_ATTEMPTS, DEFAULT_RETRY_MODE } from "@smithy/core/retry";
import { calculateBodyLength } from "@smithy/core/serde";
import { FetchHttpHandler, streamCollector } from "@smithy/fetch-http-handler";
import type { StreamHasher } from "@smithy/types";
import type { ClientConfig, ServiceDescription } from "../service.ts";
import type { AwsRuntimeDefaults, RuntimeDefaults } from "./runtime.ts";

/** The defaults of a client in a browser: `fetch`, and no configuration files. */
export function runtimeDefaults(_: ServiceDescription, config: ClientConfig): RuntimeDefaults {
  const defaultsMode = resolveDefaultsModeConfig(config);
  const modeDefaults = async () => loadConfigsForDefaultMode(await defaultsMode());
  return {
    runtime: "browser",
    bodyLengthChecker: config.bodyLengthChecker ?? calculateBodyLength,
    defaultsMode,
    maxAttempts: config.maxAttempts ?? DEFAULT_MAX_ATTEMPTS,
    requestHandler: FetchHttpHandler.create(config.requestHandler ?? modeDefaults),
    retryMode:
      config.retryMode ?? (async () => (await modeDefaults()).retryMode ?? DEFAULT_RETRY_MODE),
    streamCollector: config.streamCollector ?? streamCollector,
  };
}

/** The same for an AWS service. A browser has no credentials of its own. */
export function awsRuntimeDefaults(
  service: ServiceDescription,
  config: ClientConfig,
): AwsRuntimeDefaults {
  const missing = (what: string, advice: string) => async () => {
    throw new Error(`[${service.clientName}] A browser has no ${what} of its own: ${advice}.`);
  };
  return {
    ...runtimeDefaults(service, config),
    authSchemePreference: config.authSchemePreference ?? [],
    credentialDefaultProvider:
      config.credentialDefaultProvider ??
      (() => missing("credentials", "pass `credentials`, such as those of a Cognito identity")),
    defaultUserAgentProvider:
      config.defaultUserAgentProvider ??
      createDefaultUserAgentProvider({
        serviceId: service.sdkId,
        clientVersion: service.packageVersion,
      }),
    region: config.region ?? missing("region", "pass `region`"),
    useDualstackEndpoint: config.useDualstackEndpoint ?? false,
    useFipsEndpoint: config.useFipsEndpoint ?? false,
    userAgentAppId: config.userAgentAppId ?? (async () => undefined),
  };
}

/** A stream that is compressed as it is read. */
export function gzipStream(body: unknown): unknown {
  // In a browser a body that is no bytes is a stream of the web.
  return (body as ReadableStream<Uint8Array<ArrayBuffer>>).pipeThrough(
    new CompressionStream("gzip"),
  );
}

/** A browser sends bytes or blobs, whose checksums need no stream. */
export const streamHasher: StreamHasher<unknown> = () => {
  throw new Error("[httpChecksum] A browser has no checksum of a stream: pass bytes or a blob.");
};
