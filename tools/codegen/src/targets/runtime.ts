import { type Reference, reference, typeReference } from "../print/doc.ts";

/**
 * What generated code imports of the packages that it runs on: module → names. A target takes its
 * references from here, so that it cannot import what the runtime lacks.
 */
const RUNTIME = {
  "@smithy/core/client": {
    values: ["ServiceException"],
    types: ["ExceptionOptionType"],
  },
  "@smithy/core/serde": {
    values: ["NumericValue"],
    types: ["AutomaticJsonStringConversion", "NumericValue"],
  },
  "@smithy/types": { values: [], types: ["DocumentType", "StreamingBlobTypes"] },
  "@tsmith/arbitrary": {
    values: ["shapes"],
    types: [
      "Arbitraries",
      "ExampleTable",
      "KitOptions",
      "OperationTable",
      "Overrides",
      "ShapeTable",
    ],
  },
  "@tsmith/client": {
    values: [
      "AwsEc2QueryProtocol",
      "AwsJson1_0Protocol",
      "AwsJson1_1Protocol",
      "AwsQueryProtocol",
      "AwsRestJsonProtocol",
      "AwsRestXmlProtocol",
      "AwsSmithyRpcV2CborProtocol",
      "AwsSmithyRpcV2JsonProtocol",
      "aggregatedClient",
      "apiGateway",
      "aws",
      "awsEndpoints",
      "command",
      "contentMd5",
      "eventStreams",
      "glacier",
      "httpApiKey",
      "httpBasic",
      "httpBearer",
      "httpChecksum",
      "httpDigest",
      "inputPath",
      "logFilter",
      "machineLearning",
      "noAuth",
      "paginator",
      "plain",
      "plainEndpoints",
      "requestCompression",
      "s3",
      "s3Control",
      "s3Endpoints",
      "serviceClient",
      "sigV4",
      "sigV4a",
      "waitFor",
      "waitUntil",
    ],
    types: [
      "AggregatedClientConstructor",
      "AwsClientConfig",
      "AwsClientResolvedConfig",
      "BlobPayloadInputTypes",
      "CommandConstructor",
      "DefaultValues",
      "EndpointRules",
      "ExtensionConfiguration",
      "HttpApiKeyInputConfig",
      "HttpApiKeyResolvedConfig",
      "HttpBearerInputConfig",
      "HttpBearerResolvedConfig",
      "LogFilter",
      "LoginInputConfig",
      "LoginResolvedConfig",
      "MetadataBearer",
      "OperationMethod",
      "OptionalOperationMethod",
      "Paginate",
      "PaginationConfiguration",
      "PaginatorMethod",
      "PlainClientConfig",
      "PlainClientResolvedConfig",
      "Provider",
      "ServiceClientConstructor",
      "ServiceDescription",
      "SigV4InputConfig",
      "SigV4ResolvedConfig",
      "SigV4aInputConfig",
      "SigV4aResolvedConfig",
      "StreamingBlobPayloadInputTypes",
      "StreamingBlobPayloadOutputTypes",
      "Uint8ArrayBlobAdapter",
      "Wait",
      "Waiter",
      "WaiterMethod",
      "WaiterResult",
      "WithMember",
    ],
  },
  "@tsmith/client/query": {
    values: ["infiniteQuery", "mutation", "query"],
    types: ["InfiniteQuery", "Mutation", "Query"],
  },
  "@tsmith/mock": { values: ["createMock"], types: ["Mock", "MockOptions"] },
  "@tsmith/mock/core": {
    values: ["answers", "createMock", "pages"],
    types: ["Described", "Items", "Mock", "MockOptions", "MockService", "Operation"],
  },
  "@tsmith/protocol": { values: ["oneOf"], types: [] },
  "@tsmith/schema": {
    values: ["enumGuard"],
    types: [
      "Constraint",
      "Constraints",
      "EnumGuard",
      "ErrorSchema",
      "ListSchema",
      "MapSchema",
      "OpenEnum",
      "OpenIntEnum",
      "OperationSchema",
      "SimpleSchema",
      "StructureSchema",
      "UnionSchema",
    ],
  },
} as const;

interface RuntimeExports {
  readonly values: readonly string[];
  readonly types: readonly string[];
}

type Runtime = typeof RUNTIME;

/** The table, for tests that hold it against the packages. @internal */
export const runtimeExports: Readonly<Record<string, RuntimeExports>> = RUNTIME;

/** A value of the runtime. @internal */
export function runtimeValue<Module extends keyof Runtime>(
  name: Runtime[Module]["values"][number],
  from: Module,
): Reference {
  return reference(name, from);
}

/** A type of the runtime. @internal */
export function runtimeType<Module extends keyof Runtime>(
  name: Runtime[Module]["types"][number],
  from: Module,
): Reference {
  return typeReference(name, from);
}
