import type { loadConfig } from "@smithy/core/config";
import type { ChecksumPolicy } from "../checksum/policy.ts";

type Options<T> = Parameters<typeof loadConfig<T>>[0];

/** Where the tools of AWS say which requests get a checksum. */
export const REQUEST_CHECKSUM_CALCULATION: Options<ChecksumPolicy> = policyOptions(
  "AWS_REQUEST_CHECKSUM_CALCULATION",
  "request_checksum_calculation",
);

/** Where they say which responses are checked. */
export const RESPONSE_CHECKSUM_VALIDATION: Options<ChecksumPolicy> = policyOptions(
  "AWS_RESPONSE_CHECKSUM_VALIDATION",
  "response_checksum_validation",
);

function policyOptions(variable: string, setting: string): Options<ChecksumPolicy> {
  return {
    environmentVariableSelector: (environment) => policyIn(variable, environment[variable]),
    configFileSelector: (profile) => policyIn(setting, profile[setting]),
    default: "WHEN_SUPPORTED",
  };
}

/** @throws Error where the text is no policy. */
function policyIn(name: string, text: string | undefined): ChecksumPolicy | undefined {
  const policy = text?.toUpperCase();
  if (policy === undefined || policy === "WHEN_REQUIRED" || policy === "WHEN_SUPPORTED") {
    return policy;
  }
  throw new TypeError(`[${name}] Expected WHEN_REQUIRED or WHEN_SUPPORTED, found ${text}.`);
}
