import type {
  HostHeaderInputConfig,
  HostHeaderResolvedConfig,
  UserAgentInputConfig,
  UserAgentResolvedConfig,
} from "@aws-sdk/core/client";
import type {
  DefaultsMode,
  SmithyConfiguration,
  SmithyResolvedConfiguration,
} from "@smithy/core/client";
import type { RegionInputConfig, RegionResolvedConfig } from "@smithy/core/config";
import type { EndpointInputConfig, EndpointResolvedConfig } from "@smithy/core/endpoints";
import type { HttpHandlerUserInput } from "@smithy/core/protocols";
import type { RetryInputConfig, RetryResolvedConfig } from "@smithy/core/retry";
import type {
  AwsCredentialIdentityProvider,
  BodyLengthCalculator,
  ChecksumConstructor,
  Decoder,
  Encoder,
  Endpoint,
  EndpointParameters,
  EndpointV2,
  HashConstructor,
  HttpHandlerOptions,
  Logger,
  Provider,
  StreamCollector,
  UrlParser,
  UserAgent,
} from "@smithy/types";
import type { AuthInputConfig, AuthResolvedConfig } from "./auth/auth-scheme.ts";
import type { ChecksumPolicy } from "./checksum/policy.ts";
import type { RuntimeExtension } from "./extensions.ts";

/** What every client can be configured with, and has a default for. @public */
export interface PlainClientDefaults extends Partial<SmithyConfiguration<HttpHandlerOptions>> {
  /** The handler that sends requests, or the options of the default one. */
  requestHandler?: HttpHandlerUserInput;
  /** The SHA-256 of a string or of bytes. @internal */
  sha256?: ChecksumConstructor | HashConstructor;
  /** Reads an endpoint from a string. @internal */
  urlParser?: UrlParser;
  /** Finds the length of a request body. @internal */
  bodyLengthChecker?: BodyLengthCalculator;
  /** Reads a stream to its end. @internal */
  streamCollector?: StreamCollector;
  /** @internal */
  base64Decoder?: Decoder;
  /** @internal */
  base64Encoder?: Encoder;
  /** @internal */
  utf8Decoder?: Decoder;
  /** @internal */
  utf8Encoder?: Encoder;
  /** Where the client runs: `node` or `browser`. @internal */
  runtime?: string;
  /** Leaves the host alone that an operation's `@endpoint` trait would prefix. */
  disableHostPrefix?: boolean;
  /** The service's `sdkId`. @internal */
  serviceId?: string;
  /** How often a request is sent at most, retries included. */
  maxAttempts?: number | Provider<number>;
  /** The retry algorithm: `standard` or `adaptive`. */
  retryMode?: string | Provider<string>;
  /** Makes an idempotency token for an input that has none; a random UUID by default. */
  idempotencyTokenProvider?: () => string;
  /** Leaves the bodies of requests as they are, whatever the contract lets a client compress. */
  disableRequestCompression?: boolean | Provider<boolean>;
  /** From how many bytes on a body is compressed: 0 to 10,485,760; 10,240 by default. */
  requestMinCompressionSizeBytes?: number | Provider<number>;
  /** Whether a request gets a checksum where its operation supports one, or needs one. */
  requestChecksumCalculation?: ChecksumPolicy | Provider<ChecksumPolicy>;
  /** Whether a response is checked where its operation supports it, or where an input says so. */
  responseChecksumValidation?: ChecksumPolicy | Provider<ChecksumPolicy>;
  /** Where to log debug, info, warn and error messages. */
  logger?: Logger;
  /** Functions that change the resolved configuration as a whole. */
  extensions?: RuntimeExtension[];
  /** A set of defaults for time-outs and retries. */
  defaultsMode?: DefaultsMode | Provider<DefaultsMode>;
}

/** What a client of an AWS service can be configured with beyond that. @public */
export interface ClientDefaults extends PlainClientDefaults {
  /** Whether to use the IPv4 and IPv6 endpoint. */
  useDualstackEndpoint?: boolean | Provider<boolean>;
  /** Whether to use the FIPS endpoint. */
  useFipsEndpoint?: boolean | Provider<boolean>;
  /** The region that requests go to. */
  region?: string | Provider<string>;
  /** The profile of the shared configuration files; `AWS_PROFILE` is the default. */
  profile?: string;
  /** What the client says about itself. @internal */
  defaultUserAgentProvider?: Provider<UserAgent>;
  /** The credentials for which there is no configuration. @deprecated @internal */
  // oxlint-disable-next-line typescript/no-explicit-any -- As the official clients type it.
  credentialDefaultProvider?: (input: any) => AwsCredentialIdentityProvider;
}

/** The configuration that endpoint rules read. @public */
export interface ClientInputEndpointParameters {
  region?: string | undefined | Provider<string | undefined>;
  useDualstackEndpoint?: boolean | undefined | Provider<boolean | undefined>;
  useFipsEndpoint?: boolean | undefined | Provider<boolean | undefined>;
  endpoint?: EndpointInput;
}

/** A place to send requests to, or how to find it. @public */
export type EndpointInput =
  | string
  | Provider<string>
  | Endpoint
  | Provider<Endpoint>
  | EndpointV2
  | Provider<EndpointV2>;

/** The parameters that the endpoint rules of AWS services have in common. @public */
export interface AwsEndpointParameters extends EndpointParameters {
  Region?: string | undefined;
  UseDualStack?: boolean | undefined;
  UseFIPS?: boolean | undefined;
  Endpoint?: string | undefined;
}

/** The constructor configuration of an AWS service's client, but for its credentials. @public */
export type AwsClientConfig = Partial<SmithyConfiguration<HttpHandlerOptions>> &
  ClientDefaults &
  UserAgentInputConfig &
  RetryInputConfig &
  RegionInputConfig &
  HostHeaderInputConfig &
  EndpointInputConfig<AwsEndpointParameters> &
  AuthInputConfig &
  ClientInputEndpointParameters;

/** The same with every default settled and every value behind a provider. @public */
export type AwsClientResolvedConfig = SmithyResolvedConfiguration<HttpHandlerOptions> &
  Required<ClientDefaults> &
  UserAgentResolvedConfig &
  RetryResolvedConfig &
  RegionResolvedConfig &
  HostHeaderResolvedConfig &
  EndpointResolvedConfig<AwsEndpointParameters> &
  AuthResolvedConfig & { defaultSigningName: string };

/** The constructor configuration of any other client, which says where the service is. @public */
export type PlainClientConfig = Partial<SmithyConfiguration<HttpHandlerOptions>> &
  PlainClientDefaults &
  RetryInputConfig &
  EndpointInputConfig &
  AuthInputConfig & { endpoint: EndpointInput };

/** The same with every default settled. @public */
export type PlainClientResolvedConfig = SmithyResolvedConfiguration<HttpHandlerOptions> &
  Required<PlainClientDefaults> &
  RetryResolvedConfig &
  EndpointResolvedConfig &
  AuthResolvedConfig;
