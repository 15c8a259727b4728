export { AwsSmithyRpcV2CborProtocol } from "@aws-sdk/core/protocols";
export { Client, Command, type WaiterResult } from "@smithy/core/client";
export type {
  HttpHandlerOptions,
  MetadataBearer,
  BlobPayloadInputTypes,
  PaginationConfiguration,
  Provider,
  Paginator,
  StreamingBlobPayloadInputTypes,
  StreamingBlobPayloadOutputTypes,
  WaiterConfiguration,
} from "@smithy/types";
export type { Acceptor, Matcher, PathMatcher } from "./acceptor.ts";
export {
  aggregatedClient,
  type AggregatedClientConstructor,
  type AggregatedClientParts,
  type Callback,
  type OperationMethod,
  type OptionalOperationMethod,
  type PaginatorMethod,
  type WaiterMethod,
} from "./aggregated-client.ts";
export type {
  AuthDescription,
  AuthInputConfig,
  AuthParameters,
  AuthResolvedConfig,
  AuthScheme,
  AuthSchemeProvider,
  EndpointAuthScheme,
} from "./auth/auth-scheme.ts";
export {
  httpApiKey,
  type HttpApiKeyInputConfig,
  type HttpApiKeyLocation,
  type HttpApiKeyResolvedConfig,
} from "./auth/http-api-key.ts";
export { httpBasic } from "./auth/http-basic.ts";
export {
  httpBearer,
  type HttpBearerInputConfig,
  type HttpBearerResolvedConfig,
} from "./auth/http-bearer.ts";
export { httpDigest } from "./auth/http-digest.ts";
export type {
  LoginIdentity,
  LoginIdentityProvider,
  LoginInputConfig,
  LoginResolvedConfig,
} from "./auth/login.ts";
export { noAuth } from "./auth/no-auth.ts";
export { sigV4, type SigV4InputConfig, type SigV4ResolvedConfig } from "./auth/sigv4.ts";
export { sigV4a, type SigV4aInputConfig, type SigV4aResolvedConfig } from "./auth/sigv4a.ts";
export type { HttpChecksumDescription } from "./checksum/description.ts";
export { httpChecksum } from "./checksum/http-checksum.ts";
export type { ChecksumPolicy } from "./checksum/policy.ts";
export {
  command,
  type CommandConfig,
  type CommandConstructor,
  type CommandDescription,
  type CommandPlugin,
} from "./command.ts";
export type {
  AwsClientConfig,
  AwsClientResolvedConfig,
  AwsEndpointParameters,
  ClientDefaults,
  ClientInputEndpointParameters,
  EndpointInput,
  PlainClientConfig,
  PlainClientDefaults,
  PlainClientResolvedConfig,
} from "./config.ts";
export { apiGateway } from "./customizations/api-gateway.ts";
export type { Customization } from "./customizations/customization.ts";
export { glacier } from "./customizations/glacier.ts";
export { machineLearning } from "./customizations/machine-learning.ts";
export { s3 } from "./customizations/s3.ts";
export { s3Control } from "./customizations/s3-control.ts";
export { s3Endpoints } from "./customizations/s3-endpoints.ts";
export { awsEndpoints } from "./endpoints/aws-endpoints.ts";
export type { EndpointParameter, EndpointRules } from "./endpoints/endpoint-rules.ts";
export { inputPath } from "./endpoints/input-path.ts";
export { plainEndpoints } from "./endpoints/plain-endpoints.ts";
export { eventStreams } from "./event-stream/event-streams.ts";
export type { ErrorBinding, ErrorClass } from "./errors.ts";
export type {
  AuthExtensionConfiguration,
  ExtensionConfiguration,
  RegionExtensionConfiguration,
  RuntimeExtension,
} from "./extensions.ts";
export { type Pages, type Paginate, type PaginatorDescription, paginator } from "./paginator.ts";
export { aws } from "./platform/aws.ts";
export { plain } from "./platform/plain.ts";
export { AwsJson1_0Protocol } from "./protocols/aws-json-1-0.ts";
export { AwsJson1_1Protocol } from "./protocols/aws-json-1-1.ts";
export { AwsQueryProtocol } from "./protocols/aws-query.ts";
export { AwsEc2QueryProtocol } from "./protocols/ec2-query.ts";
export { AwsRestJsonProtocol } from "./protocols/rest-json1.ts";
export { AwsRestXmlProtocol } from "./protocols/rest-xml.ts";
export { AwsSmithyRpcV2JsonProtocol } from "./protocols/rpcv2-json.ts";
export { contentMd5 } from "./request/content-md5.ts";
export { requestCompression } from "./request/request-compression.ts";
export { serviceClient, type ServiceClientConstructor } from "./service-client.ts";
export type {
  Platform,
  PreparedClient,
  ProtocolClass,
  ProtocolSettings,
  ServiceDescription,
} from "./service.ts";
export type { DefaultNode, DefaultObject, DefaultValues } from "./values/default-values.ts";
export { type Wait, type Waiter, waitFor, waitUntil } from "./waiter.ts";
export type { WithMember } from "./with-member.ts";
export { logFilter, type LogFilter } from "./log-filter.ts";
export type { Uint8ArrayBlobAdapter } from "@smithy/core/serde";
