import {
  getHostHeaderPlugin,
  getLoggerPlugin,
  resolveHostHeaderConfig,
} from "@aws-sdk/core/client";
import { resolveEndpointConfig } from "@smithy/core/endpoints";
import { getContentLengthPlugin } from "@smithy/core/protocols";
import { getOmitRetryHeadersPlugin, getRetryPlugin, resolveRetryConfig } from "@smithy/core/retry";
import { getSchemaSerdePlugin } from "@smithy/core/schema";
import { runtimeDefaults } from "#runtime";
import type { ClientConfig, PreparedClient, ServiceDescription } from "../service.ts";
import { sharedDefaults } from "./shared-defaults.ts";

/** Any other service: it has an endpoint, and nothing of AWS is read or sent. @public */
export function plain(service: ServiceDescription, input: ClientConfig): PreparedClient {
  const withDefaults = {
    ...input,
    ...sharedDefaults(service, input),
    ...runtimeDefaults(service, input),
    // Environment variables and files of AWS have no say here.
    ignoreConfiguredEndpointUrls: true,
  };
  const withRetries = resolveRetryConfig(withDefaults);
  const config = resolveEndpointConfig(resolveHostHeaderConfig(withRetries));
  return {
    config,
    plugins: () => [
      getSchemaSerdePlugin(config),
      getRetryPlugin(config),
      getOmitRetryHeadersPlugin(config),
      getContentLengthPlugin(config),
      getHostHeaderPlugin(config),
      getLoggerPlugin(config),
    ],
  };
}
