import { ServiceException, type ServiceExceptionOptions } from "@smithy/core/client";
import type {
  StaticErrorSchema,
  StaticListSchema,
  StaticOperationSchema,
  StaticStructureSchema,
} from "@smithy/types";
import {
  aggregatedClient,
  type AggregatedClientConstructor,
  aws,
  type AwsClientConfig,
  type AwsClientResolvedConfig,
  awsEndpoints,
  AwsRestJsonProtocol,
  command,
  type CommandConstructor,
  type MetadataBearer,
  noAuth,
  type OperationMethod,
  type OptionalOperationMethod,
  type Paginate,
  type PaginationConfiguration,
  paginator,
  type PaginatorMethod,
  type ServiceDescription,
  serviceClient,
  type ServiceClientConstructor,
  sigV4,
  type SigV4InputConfig,
  type SigV4ResolvedConfig,
} from "../src/index.ts";

// A small service, written as the generator writes one.

export class LedgerServiceException extends ServiceException {
  static override readonly shapeId: string =
    "smithy.ts.sdk.synthetic.com.example.ledger#LedgerServiceException";
  constructor(options: ServiceExceptionOptions) {
    super(options);
    Object.setPrototypeOf(this, LedgerServiceException.prototype);
  }
}

export class ResourceNotFoundException extends LedgerServiceException {
  static override readonly shapeId: string = "com.example.ledger#ResourceNotFoundException";
  override readonly name = "ResourceNotFoundException";
  override readonly $fault = "client";
  declare ResourceName?: string;
  constructor(options: Omit<ServiceExceptionOptions, "name" | "$fault">) {
    super({ name: "ResourceNotFoundException", $fault: "client", ...options });
    Object.setPrototypeOf(this, ResourceNotFoundException.prototype);
  }
}

const ns = "com.example.ledger";
const LedgerServiceException$: StaticErrorSchema = [
  -3,
  `smithy.ts.sdk.synthetic.${ns}`,
  "LedgerServiceException",
  0,
  [],
  [],
];
const ResourceNotFoundException$: StaticErrorSchema = [
  -3,
  ns,
  "ResourceNotFoundException",
  { error: "client", httpError: 404 },
  ["Message", "ResourceName"],
  [0, 0],
];
const Export$: StaticStructureSchema = [3, ns, "Export", 0, ["Id", "CreatedAt"], [0, 4]];
const ExportList$: StaticListSchema = [1, ns, "ExportList", 0, () => Export$];
const ListExportsInput$: StaticStructureSchema = [
  3,
  ns,
  "ListExportsInput",
  0,
  ["MaxResults", "NextToken"],
  [
    [1, { httpQuery: "max_results" }],
    [0, { httpQuery: "next_token" }],
  ],
];
const ListExportsOutput$: StaticStructureSchema = [
  3,
  ns,
  "ListExportsOutput",
  0,
  ["Exports", "NextToken"],
  [() => ExportList$, 0],
];
const GetExportInput$: StaticStructureSchema = [
  3,
  ns,
  "GetExportInput",
  0,
  ["Id"],
  [[0, { httpLabel: 1 }]],
];
const ListExports$: StaticOperationSchema = [
  9,
  ns,
  "ListExports",
  { http: ["GET", "/exports", 200] },
  () => ListExportsInput$,
  () => ListExportsOutput$,
];
const GetExport$: StaticOperationSchema = [
  9,
  ns,
  "GetExport",
  { http: ["GET", "/exports/{Id}", 200] },
  () => GetExportInput$,
  () => Export$,
];

export interface Export {
  Id?: string | undefined;
  CreatedAt?: Date | undefined;
}
export interface ListExportsCommandInput {
  MaxResults?: number | undefined;
  NextToken?: string | undefined;
}
export interface ListExportsCommandOutput extends MetadataBearer {
  Exports?: Export[] | undefined;
  NextToken?: string | undefined;
}
export interface GetExportCommandInput {
  Id: string | undefined;
}
export interface GetExportCommandOutput extends Export, MetadataBearer {}
type ServiceInputTypes = ListExportsCommandInput | GetExportCommandInput;
type ServiceOutputTypes = ListExportsCommandOutput | GetExportCommandOutput;
export type LedgerClientConfig = AwsClientConfig & SigV4InputConfig;
type LedgerClientResolvedConfig = AwsClientResolvedConfig & SigV4ResolvedConfig;
type LedgerCommandConstructor<
  I extends ServiceInputTypes,
  O extends ServiceOutputTypes,
> = CommandConstructor<I, O, LedgerClientResolvedConfig, ServiceInputTypes, ServiceOutputTypes>;

export const service: ServiceDescription = {
  name: "AmazonLedger",
  sdkId: "Ledger",
  clientName: "LedgerClient",
  apiVersion: "2020-01-01",
  packageVersion: "1.2.3",
  platform: aws,
  protocol: AwsRestJsonProtocol,
  protocolSettings: { defaultNamespace: ns },
  exception: [LedgerServiceException$, LedgerServiceException],
  auth: {
    schemes: [/*@__PURE__*/ sigV4({ name: "ledger" })],
    operations: { GetExport: [/*@__PURE__*/ noAuth()] },
  },
  endpoints: /*@__PURE__*/ awsEndpoints("ledger"),
};

const LedgerClientBase: ServiceClientConstructor<
  LedgerClientConfig,
  ServiceInputTypes,
  ServiceOutputTypes,
  LedgerClientResolvedConfig
> = /*@__PURE__*/ serviceClient(service);

export class LedgerClient extends LedgerClientBase {}

const ListExportsBase: LedgerCommandConstructor<ListExportsCommandInput, ListExportsCommandOutput> =
  /*@__PURE__*/ command({ service, schema: ListExports$ });

export class ListExportsCommand extends ListExportsBase {}

const GetExportBase: LedgerCommandConstructor<GetExportCommandInput, GetExportCommandOutput> =
  /*@__PURE__*/ command({
    service,
    schema: GetExport$,
    errors: [[ResourceNotFoundException$, ResourceNotFoundException]],
  });

export class GetExportCommand extends GetExportBase {}

export interface LedgerPaginationConfiguration extends PaginationConfiguration {
  client: LedgerClient;
}

export const paginateListExports: Paginate<
  LedgerPaginationConfiguration,
  ListExportsCommandInput,
  ListExportsCommandOutput,
  Export
> = /*@__PURE__*/ paginator({
  client: LedgerClient,
  command: ListExportsCommand,
  inputToken: "NextToken",
  outputToken: ["NextToken"],
  items: ["Exports"],
  pageSize: "MaxResults",
});

export interface LedgerMethods {
  getExport: OperationMethod<GetExportCommandInput, GetExportCommandOutput>;
  listExports: OptionalOperationMethod<ListExportsCommandInput, ListExportsCommandOutput>;
  paginateListExports: PaginatorMethod<ListExportsCommandInput, ListExportsCommandOutput, Export>;
}

const LedgerBase: AggregatedClientConstructor<typeof LedgerClient, LedgerMethods> =
  /*@__PURE__*/ aggregatedClient({
    client: LedgerClient,
    commands: { GetExportCommand, ListExportsCommand },
    paginators: { paginateListExports },
  });

export class Ledger extends LedgerBase {}

export const credentials = { accessKeyId: "AKIDEXAMPLE", secretAccessKey: "secret" };
