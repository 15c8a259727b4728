import * as official from "@aws-sdk/client-qldb";
import { describe, expect, expectTypeOf, test, vi } from "vitest";
// The generated client, by its place: this package comes before it, and does not depend on it.
import * as ours from "../../qldb-client/src/index.ts";
import { type Answer, capture } from "./capture.ts";
import { collect } from "./collect.ts";

/** The client that `@tsmith/qldb-client` replaces, and the names that it must have for that. */
type Sdk = Pick<typeof official, (typeof NAMES)[number]>;

const NAMES = [
  "$Command",
  "ExportStatus",
  "ListJournalS3ExportsCommand",
  "OutputFormat",
  "QLDB",
  "QLDBClient",
  "QLDBServiceException",
  "S3ObjectEncryptionType",
  "__Client",
  "paginateListJournalS3Exports",
] as const;

const credentials = { accessKeyId: "AKIDEXAMPLE", secretAccessKey: "secret" };

const exported = {
  LedgerName: "a",
  ExportId: "b",
  ExportCreationTime: 1.5e9,
  Status: "IN_PROGRESS",
  InclusiveStartTime: 1.4e9,
  ExclusiveEndTime: 1.5e9,
  S3ExportConfiguration: {
    Bucket: "c",
    Prefix: "",
    EncryptionConfiguration: { ObjectEncryptionType: "NO_ENCRYPTION" },
  },
  RoleArn: "d",
};

const pages: Answer[] = [
  { body: { JournalS3Exports: [exported], NextToken: "1" } },
  { body: { JournalS3Exports: [], NextToken: "2" } },
  { body: { JournalS3Exports: [exported, exported], NextToken: "" } },
];

// A program for the official client, run with ours: what it sees at run time is compared below,
// and types are compared at the end.
const replacement = ours as unknown as Sdk;

/** What a program sees with each of the two. */
async function both<T>(program: (sdk: Sdk) => T | Promise<T>): Promise<{ official: T; ours: T }> {
  return { official: await program(official), ours: await program(replacement) };
}

async function expectSame<T>(program: (sdk: Sdk) => T | Promise<T>): Promise<T> {
  const seen = await both(program);
  expect(seen.ours).toEqual(seen.official);
  return seen.ours;
}

/** What differs from one request to the next, or tells the versions of the two. */
const VOLATILE = [
  "amz-sdk-invocation-id",
  "authorization",
  "user-agent",
  "x-amz-date",
  "x-amz-user-agent",
];

async function requestOf({ QLDBClient, ListJournalS3ExportsCommand }: Sdk, config: object) {
  const { requests, handler } = capture();
  const client = new QLDBClient({
    region: "eu-west-1",
    credentials,
    requestHandler: handler,
    ...config,
  });
  await client.send(new ListJournalS3ExportsCommand({ MaxResults: 7, NextToken: "a+b/c=" }));
  const { method, protocol, hostname, port, path, query, headers, body } = requests[0]!;
  const stable = Object.entries(headers).filter(([name]) => !VOLATILE.includes(name));
  const request = { method, protocol, hostname, port, path, query, body };
  return {
    ...request,
    headers: Object.fromEntries(stable),
    names: Object.keys(headers).toSorted(),
  };
}

function failure(error: unknown): Record<string, unknown> {
  const { name, message, $fault, $metadata } = error as Record<string, unknown>;
  return { name, message, $fault, $metadata };
}

describe("@tsmith/qldb-client in place of @aws-sdk/client-qldb", () => {
  test("has its names", async () => {
    const types = await expectSame((sdk) => NAMES.map((name) => typeof sdk[name]));
    expect(types).not.toContain("undefined");
  });

  test.each([
    {},
    { useFipsEndpoint: true },
    { useDualstackEndpoint: true },
    { useFipsEndpoint: true, useDualstackEndpoint: true },
    { region: "cn-north-1" },
    { region: "us-gov-west-1" },
    { endpoint: "http://localhost:4010/base" },
  ])("sends the same request with %j", async (config) => {
    const { path } = await expectSame((sdk) => requestOf(sdk, config));
    expect(path).toMatch(/\/journal-s3-exports$/);
  });

  test("refuses the same configuration", async () => {
    const config = { endpoint: "http://localhost", useFipsEndpoint: true };
    const told = await expectSame((sdk) => requestOf(sdk, config).catch((error: unknown) => error));
    expect(told).toBeInstanceOf(Error);
  });

  test("reads the same output", async () => {
    const output = await expectSame(({ QLDB }) => {
      const answer = {
        headers: { "x-amzn-requestid": "r" },
        body: { JournalS3Exports: [{ ...exported, Status: "PAUSED", OutputFormat: "JSON" }] },
      };
      const requestHandler = capture(answer).handler;
      return new QLDB({ region: "eu-west-1", credentials, requestHandler }).listJournalS3Exports();
    });
    expect(output.JournalS3Exports?.[0]?.ExportCreationTime).toEqual(new Date(1.5e12));
  });

  test("fails with the same error", async () => {
    const answer = {
      status: 400,
      headers: { "x-amzn-errortype": "InvalidParameterException", "x-amzn-requestid": "r" },
      body: { Message: "no", ParameterName: "NextToken" },
    };
    const error = await expectSame(async ({ QLDB, QLDBServiceException }) => {
      const requestHandler = capture(answer).handler;
      const client = new QLDB({ region: "eu-west-1", credentials, requestHandler });
      const reason = await client.listJournalS3Exports({}).catch((caught: unknown) => caught);
      const { ParameterName } = reason as { ParameterName?: unknown };
      return { ...failure(reason), ParameterName, isKnown: reason instanceof QLDBServiceException };
    });
    expect(error).toMatchObject({ name: "InvalidParameterException", isKnown: true });
  });

  test("tries again as often", async () => {
    const answer = { status: 429, headers: { "x-amzn-errortype": "ThrottlingException" } };
    const { requests } = await expectSame(async ({ QLDB }) => {
      const { requests: sent, handler } = capture(answer, answer, answer, answer);
      const options = { region: "eu-west-1", credentials, requestHandler: handler, maxAttempts: 2 };
      const reason = await new QLDB(options)
        .listJournalS3Exports()
        .catch((caught: unknown) => caught);
      return { requests: sent.length, name: (reason as Error).name };
    });
    expect(requests).toBe(2);
  });

  test("pages the same way", async () => {
    const tokens = await expectSame(async ({ QLDBClient, paginateListJournalS3Exports }) => {
      const { requests, handler } = capture(...pages);
      const client = new QLDBClient({ region: "eu-west-1", credentials, requestHandler: handler });
      const seen = await collect(paginateListJournalS3Exports({ client, pageSize: 2 }, {}));
      return { seen, queries: requests.map(({ query }) => query) };
    });
    expect(tokens.queries).toHaveLength(3);
  });

  test("calls back the same way", async () => {
    await expectSame(async ({ QLDB }) => {
      const requestHandler = capture({ body: { NextToken: "t" } }).handler;
      const client = new QLDB({ region: "eu-west-1", credentials, requestHandler });
      const callback = vi.fn<(error: unknown, output: unknown) => void>();
      client.listJournalS3Exports({}, callback);
      await vi.waitFor(() => expect(callback).toHaveBeenCalledOnce());
      return callback.mock.calls;
    });
  });

  test("has commands that say the same of themselves", async () => {
    const told = await expectSame((sdk) => {
      const { ListJournalS3ExportsCommand, $Command, QLDBClient, QLDB, __Client } = sdk;
      return {
        parameters: ListJournalS3ExportsCommand.getEndpointParameterInstructions(),
        name: ListJournalS3ExportsCommand.name,
        input: new ListJournalS3ExportsCommand({ MaxResults: 1 }).input,
        noInput: new ListJournalS3ExportsCommand({}).input,
        isCommand: new ListJournalS3ExportsCommand({}) instanceof $Command,
        isClient: new QLDB({ region: "a" }) instanceof QLDBClient,
        isAnyClient: new QLDBClient({ region: "a" }) instanceof __Client,
      };
    });
    expect(told).toMatchObject({ isCommand: true, isClient: true, isAnyClient: true });
  });

  test("resolves the same configuration", async () => {
    const seen = await both(({ QLDBClient }) => {
      const { config } = new QLDBClient({ region: "eu-west-1", credentials });
      return Object.entries(config).map(([key, value]) => `${key}: ${typeof value}`);
    });
    expect(seen.official.filter((entry) => !seen.ours.includes(entry))).toEqual([]);
  });
});

test("its types take the place of the official ones", () => {
  expectTypeOf<official.QLDBClientConfig>().toExtend<ours.QLDBClientConfig>();
  expectTypeOf<ours.QLDBClientConfig>().toExtend<official.QLDBClientConfig>();
  expectTypeOf<ours.QLDBClientResolvedConfig>().toExtend<official.QLDBClientResolvedConfig>();
  expectTypeOf<official.RuntimeExtension>().toExtend<ours.RuntimeExtension>();
  expectTypeOf<ours.RuntimeExtension>().toExtend<official.RuntimeExtension>();
  expectTypeOf<official.ListJournalS3ExportsCommandInput>().toExtend<ours.ListJournalS3ExportsCommandInput>();
  expectTypeOf<ours.ListJournalS3ExportsCommandInput>().toExtend<official.ListJournalS3ExportsCommandInput>();
  type Named =
    | ours.ClientDefaults
    | ours.ClientInputEndpointParameters
    | ours.QLDBClientConfigType
    | ours.QLDBClientResolvedConfigType
    | ours.QLDBExtensionConfiguration
    | ours.QLDBPaginationConfiguration
    | ours.ServiceInputTypes
    | ours.ServiceOutputTypes
    | ours.__MetadataBearer;
  expectTypeOf<Named>().not.toBeAny();
});
