import { booleanSelector, numberSelector, SelectorType } from "@smithy/core/config";
import type { loadConfig } from "@smithy/core/config";

type Options<T> = Parameters<typeof loadConfig<T>>[0];

/** Where the tools of AWS say whether requests are compressed. */
export const DISABLE_REQUEST_COMPRESSION: Options<boolean> = {
  environmentVariableSelector: (environment) =>
    booleanSelector(environment, "AWS_DISABLE_REQUEST_COMPRESSION", SelectorType.ENV),
  configFileSelector: (profile) =>
    booleanSelector(profile, "disable_request_compression", SelectorType.CONFIG),
  default: false,
};

/** Where they say from which size on. */
export const LEAST_COMPRESSED_SIZE: Options<number> = {
  environmentVariableSelector: (environment) =>
    numberSelector(environment, "AWS_REQUEST_MIN_COMPRESSION_SIZE_BYTES", SelectorType.ENV),
  configFileSelector: (profile) =>
    numberSelector(profile, "request_min_compression_size_bytes", SelectorType.CONFIG),
  default: 10_240,
};
