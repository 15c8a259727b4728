import {
  getHostHeaderPlugin,
  getLoggerPlugin,
  getRecursionDetectionPlugin,
  getUserAgentPlugin,
  resolveHostHeaderConfig,
  resolveUserAgentConfig,
} from "@aws-sdk/core/client";
import { resolveRegionConfig } from "@smithy/core/config";
import { resolveEndpointConfig } from "@smithy/core/endpoints";
import { getContentLengthPlugin } from "@smithy/core/protocols";
import { getRetryPlugin, resolveRetryConfig } from "@smithy/core/retry";
import { getSchemaSerdePlugin } from "@smithy/core/schema";
import { awsRuntimeDefaults } from "#runtime";
import type { ClientConfig, PreparedClient, ServiceDescription } from "../service.ts";
import { sharedDefaults } from "./shared-defaults.ts";

/** The services of AWS: a region, host names by region, the defaults of the AWS tools. @public */
export function aws(service: ServiceDescription, input: ClientConfig): PreparedClient {
  const withDefaults = {
    ...input,
    ...sharedDefaults(service, input),
    ...awsRuntimeDefaults(service, input),
  };
  const withRegion = resolveRegionConfig(resolveRetryConfig(resolveUserAgentConfig(withDefaults)));
  const config = resolveEndpointConfig(resolveHostHeaderConfig(withRegion));
  return {
    config,
    plugins: () => [
      getSchemaSerdePlugin(config),
      getUserAgentPlugin(config),
      getRetryPlugin(config),
      getContentLengthPlugin(config),
      getHostHeaderPlugin(config),
      getLoggerPlugin(config),
      getRecursionDetectionPlugin(config),
    ],
  };
}
