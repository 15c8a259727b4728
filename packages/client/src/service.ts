import type { SmithyConfiguration, SmithyResolvedConfiguration } from "@smithy/core/client";
import type { HttpHandlerOptions, MetadataBearer, Pluggable } from "@smithy/types";
import type { AuthDescription } from "./auth/auth-scheme.ts";
import type { HttpApiKeyInputConfig } from "./auth/http-api-key.ts";
import type { HttpBearerInputConfig } from "./auth/http-bearer.ts";
import type { LoginInputConfig } from "./auth/login.ts";
import type { SigV4InputConfig } from "./auth/sigv4.ts";
import type { SigV4aInputConfig } from "./auth/sigv4a.ts";
import type { AwsClientConfig, PlainClientResolvedConfig } from "./config.ts";
import type { Customization } from "./customizations/customization.ts";
import type { EndpointRules } from "./endpoints/endpoint-rules.ts";
import type { ErrorBinding } from "./errors.ts";

/** What a generated client knows about its service: data alone. @public */
export interface ServiceDescription {
  /** The name of the service shape: `AmazonQLDB`. */
  readonly name: string;
  /** The service's `sdkId`, by which configuration files know it: `QLDB`. */
  readonly sdkId: string;
  /** The name of the client class, for messages and logs: `QLDBClient`. */
  readonly clientName: string;
  /** The version of the contract: `2019-01-02`. */
  readonly apiVersion: string;
  /** The version of the generated package. */
  readonly packageVersion: string;
  /** Whether the service is one of AWS, or any other. */
  readonly platform: Platform;
  /** The class that writes requests and reads responses. */
  readonly protocol: ProtocolClass;
  readonly protocolSettings: ProtocolSettings;
  /** The error that stands for errors which the contract does not know. */
  readonly exception: ErrorBinding;
  readonly auth: AuthDescription;
  /** How an endpoint is found. */
  readonly endpoints: EndpointRules;
  /** Parameters of the endpoint rules that the caller sets, and the names of their configuration. */
  readonly clientContextParams?: Readonly<Record<string, string>>;
  /** What the service asks of its clients beyond what its contract can say. */
  readonly customization?: Customization;
}

/** The settings that a protocol class of the official runtime takes. @public */
export interface ProtocolSettings {
  readonly defaultNamespace: string;
  readonly version?: string;
  readonly serviceTarget?: string;
  readonly xmlNamespace?: string;
  readonly awsQueryCompatible?: boolean;
}

/** A protocol class of the official runtime. @public */
export type ProtocolClass = NonNullable<SmithyConfiguration<HttpHandlerOptions>["protocol"]>;

/** What a kind of service adds to a client: defaults of the configuration, and middleware. @public */
export type Platform = (service: ServiceDescription, config: ClientConfig) => PreparedClient;

/** @internal */
export interface PreparedClient {
  readonly config: ResolvedConfig;
  readonly plugins: () => readonly Pluggable<object, MetadataBearer>[];
}

/** Any configuration that any client may be given. @internal */
export type ClientConfig = AwsClientConfig &
  SigV4InputConfig &
  SigV4aInputConfig &
  HttpBearerInputConfig &
  HttpApiKeyInputConfig &
  LoginInputConfig & {
    defaultSigningName?: string;
    /** Whether the caller brought what signs requests. */
    hasOwnSigner?: boolean;
  };

/** A configuration whose defaults are settled, but for authentication. @internal */
export type ResolvedConfig = ClientConfig &
  SmithyResolvedConfiguration<HttpHandlerOptions> &
  Pick<
    PlainClientResolvedConfig,
    | "disableRequestCompression"
    | "extensions"
    | "httpAuthSchemeProvider"
    | "httpAuthSchemes"
    | "idempotencyTokenProvider"
    | "requestChecksumCalculation"
    | "requestMinCompressionSizeBytes"
    | "responseChecksumValidation"
    | "streamCollector"
  >;
