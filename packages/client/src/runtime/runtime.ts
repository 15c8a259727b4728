import type { UserAgentInputConfig } from "@aws-sdk/core/client";
import type { ClientConfig } from "../service.ts";
import type { AwsClientResolvedConfig, PlainClientResolvedConfig } from "../config.ts";

/** The defaults that depend on where a client runs. */
export type RuntimeDefaults = Pick<
  PlainClientResolvedConfig,
  "bodyLengthChecker" | "requestHandler" | "runtime" | "streamCollector"
> &
  Required<Pick<ClientConfig, "defaultsMode" | "maxAttempts" | "retryMode">>;

/** The further ones of AWS services: region, credentials, shared configuration files. */
export type AwsRuntimeDefaults = RuntimeDefaults &
  Pick<AwsClientResolvedConfig, "credentialDefaultProvider" | "defaultUserAgentProvider"> &
  Required<
    Pick<
      ClientConfig,
      "authSchemePreference" | "region" | "useDualstackEndpoint" | "useFipsEndpoint"
    >
  > &
  UserAgentInputConfig &
  Pick<
    ClientConfig,
    | "disableRequestCompression"
    | "requestChecksumCalculation"
    | "requestMinCompressionSizeBytes"
    | "responseChecksumValidation"
    | "sigv4aSigningRegionSet"
  >;
