import AWS from "aws-sdk";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { serve } from "@tsmith/mock/node";
import { mockOf, modelOf, type OfficialMock } from "./mock-of.ts";

const ITEMS = 25;
const account = { region: "eu-central-1", accessKeyId: "AKIDEXAMPLE", secretAccessKey: "secret" };

const services = ["dynamodb", "s3"] as const;
const suite = services.some((service) => modelOf(service) === undefined) ? describe.skip : describe;

suite("aws-sdk 2", () => {
  const mocks = new Map<string, OfficialMock>();
  const urls = new Map<string, string>();
  const closing: (() => Promise<void>)[] = [];
  beforeAll(async () => {
    for (const service of services) {
      const mock = await mockOf(service, { seed: 42, items: ITEMS });
      const { url, close } = await serve(mock);
      mocks.set(service, mock);
      urls.set(service, url);
      closing.push(close);
    }
  }, 60_000);
  afterEach(() => {
    for (const mock of mocks.values()) mock.reset();
  });
  afterAll(async () => {
    for (const close of closing) await close();
  });

  const endpointOf = (service: (typeof services)[number]): string => urls.get(service) ?? "";
  const dynamodb = (): AWS.DynamoDB =>
    new AWS.DynamoDB({ ...account, endpoint: endpointOf("dynamodb") });

  test("lists tables to the end", async () => {
    const names: string[] = [];
    let start: string | undefined;
    do {
      const next = start === undefined ? {} : { ExclusiveStartTableName: start };
      const page = await dynamodb()
        .listTables({ Limit: 10, ...next })
        .promise();
      names.push(...(page.TableNames ?? []));
      start = page.LastEvaluatedTableName;
    } while (start !== undefined);
    expect(new Set(names).size).toBe(ITEMS);
  });

  test("waits until a table is there", async () => {
    mocks
      .get("dynamodb")
      ?.operation("describeTable")
      .sequence(
        { fail: "ResourceNotFoundException" },
        { change: { Table: { TableStatus: "ACTIVE" } } },
      );
    const input = { TableName: "table", $waiter: { delay: 0.01, maxAttempts: 5 } };
    const { Table } = await dynamodb().waitFor("tableExists", input).promise();
    expect(Table?.TableStatus).toBe("ACTIVE");
  });

  test("knows errors by their codes, and tries again where there is too much", async () => {
    const mock = mocks.get("dynamodb");
    mock?.operation("describeTable").fail("ResourceNotFoundException");
    const call = dynamodb().describeTable({ TableName: "table" }).promise();
    await expect(call).rejects.toMatchObject({
      code: "ResourceNotFoundException",
      statusCode: 400,
    });
    mock?.operation("listTables").fail("ThrottlingException").once();
    const request = dynamodb().listTables({});
    await request.promise();
    expect(mock?.calls["listTables"]).toHaveLength(2);
  });

  test("lists and reads objects of S3", async () => {
    const s3 = new AWS.S3({ ...account, endpoint: endpointOf("s3"), s3ForcePathStyle: true });
    const Bucket = "my-bucket";
    expect((await s3.listObjectsV2({ Bucket }).promise()).Contents).not.toEqual([]);
    mocks
      .get("s3")
      ?.operation("getObject")
      .reply({ Body: new TextEncoder().encode("héllo") });
    const { Body } = await s3.getObject({ Bucket, Key: "k" }).promise();
    expect(String(Body)).toBe("héllo");
  });
});
