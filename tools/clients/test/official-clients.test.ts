import * as logs from "@aws-sdk/client-cloudwatch-logs";
import * as dynamodb from "@aws-sdk/client-dynamodb";
import * as route53 from "@aws-sdk/client-route-53";
import * as s3 from "@aws-sdk/client-s3";
import * as sqs from "@aws-sdk/client-sqs";
import * as sts from "@aws-sdk/client-sts";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { mockOf, modelOf, type OfficialMock } from "./mock-of.ts";
import { account, all, type Connection, patience, transports } from "./transports.ts";

const ITEMS = 25;

/** Runs the same tests over each transport, with a mock of the service and how to reach it. */
function overEach(
  service: string,
  tests: (current: () => { readonly mock: OfficialMock } & Connection) => void,
): void {
  const suite = modelOf(service) === undefined ? describe.skip : describe;
  suite.each(Object.entries(transports))(`${service} over %s`, (_, connect) => {
    let mock: OfficialMock;
    let connection: Connection;
    beforeAll(async () => {
      mock = await mockOf(service, { seed: 42, items: ITEMS });
      connection = await connect(mock);
    }, 60_000);
    afterEach(() => mock.reset());
    afterAll(() => connection.close());
    tests(() => ({ mock, ...connection }));
  });
}

overEach("sqs", (current) => {
  const client = (): sqs.SQSClient => new sqs.SQSClient({ ...account, ...current().config });
  const receive = async (): Promise<sqs.ReceiveMessageCommandOutput> =>
    client().send(new sqs.ReceiveMessageCommand({ QueueUrl, MaxNumberOfMessages: 10 }));
  const QueueUrl = "https://sqs.eu-central-1.amazonaws.com/123456789012/q";

  test("lists all queues, page by page", async () => {
    const pages = sqs.paginateListQueues({ client: client(), pageSize: 10 }, {});
    expect(await all(pages, ({ QueueUrls }) => QueueUrls)).toHaveLength(ITEMS);
  });

  test("sends what a handler sees", async () => {
    const { mock } = current();
    mock.operation("sendMessage").reply({ MessageId: "one" });
    const { MessageId } = await client().send(
      new sqs.SendMessageCommand({ QueueUrl, MessageBody: "hello" }),
    );
    expect(MessageId).toBe("one");
    expect(mock.calls["sendMessage"]).toMatchObject([{ input: { MessageBody: "hello" } }]);
  });

  test("takes what the mock answers to what it sends, by its MD5", async () => {
    const sent = await client().send(
      new sqs.SendMessageCommand({ QueueUrl, MessageBody: "grüß dich" }),
    );
    expect(sent.MD5OfMessageBody).toMatch(/^[0-9a-f]{32}$/);
    const Entries = ["a", "b"].map((Id) => ({ Id, MessageBody: `message ${Id}` }));
    const { Successful, Failed } = await client().send(
      new sqs.SendMessageBatchCommand({ QueueUrl, Entries }),
    );
    expect(Successful?.map(({ Id }) => Id)).toEqual(["a", "b"]);
    expect(Failed ?? []).toEqual([]);
  });

  test("refuses a message whose MD5 is another's", async () => {
    const { mock } = current();
    await receive();
    mock.operation("receiveMessage").reply({ Messages: [{ MessageId: "one", Body: "hello" }] });
    expect((await receive()).Messages).toMatchObject([{ Body: "hello" }]);
    const wrong = { MessageId: "two", Body: "hello", MD5OfBody: "0".repeat(32) };
    mock.operation("receiveMessage").reply({ Messages: [wrong] });
    await expect(receive()).rejects.toThrow("Invalid MD5 checksum on messages: two");
  });

  test("throws errors of its own classes, by their names in AWS Query", async () => {
    current().mock.operation("getQueueUrl").fail("QueueDoesNotExist");
    const call = client().send(new sqs.GetQueueUrlCommand({ QueueName: "q" }));
    await expect(call).rejects.toBeInstanceOf(sqs.QueueDoesNotExist);
  });

  test("tries again where the service fails", async () => {
    current().mock.operation("getQueueUrl").fault("serverError", { status: 503 }).times(2);
    const { $metadata } = await client().send(new sqs.GetQueueUrlCommand({ QueueName: "q" }));
    expect($metadata.attempts).toBe(3);
  });
});

overEach("dynamodb", (current) => {
  const client = (): dynamodb.DynamoDBClient =>
    new dynamodb.DynamoDBClient({ ...account, ...current().config });

  test("lists all tables, page by page", async () => {
    const pages = dynamodb.paginateListTables({ client: client(), pageSize: 10 }, {});
    expect(await all(pages, ({ TableNames }) => TableNames)).toHaveLength(ITEMS);
  });

  test("reads items as they are", async () => {
    const Item = {
      id: { S: "a" },
      count: { N: "12" },
      tags: { SS: ["x", "y"] },
      no: { NULL: true },
    };
    current().mock.operation("getItem").reply({ Item });
    const output = await client().send(
      new dynamodb.GetItemCommand({ TableName: "t", Key: { id: { S: "a" } } }),
    );
    expect(output.Item).toEqual(Item);
  });

  test("waits until a table is there", async () => {
    current()
      .mock.operation("describeTable")
      .sequence(
        { fail: "ResourceNotFoundException" },
        { change: { Table: { TableStatus: "CREATING" } }, calls: 2 },
        { change: { Table: { TableStatus: "ACTIVE" } } },
      );
    const { state } = await dynamodb.waitUntilTableExists(
      { client: client(), ...patience },
      { TableName: "t" },
    );
    expect(state).toBe("SUCCESS");
    expect(current().mock.calls["describeTable"]).toHaveLength(4);
  });

  test("tries again where there is too much, and throws what is wrong", async () => {
    const { mock } = current();
    mock.operation("listTables").fail("ThrottlingException").once();
    expect((await client().send(new dynamodb.ListTablesCommand({}))).$metadata.attempts).toBe(2);
    mock.operation("describeTable").fail("ResourceNotFoundException", { message: "No such table" });
    const call = client().send(new dynamodb.DescribeTableCommand({ TableName: "t" }));
    await expect(call).rejects.toBeInstanceOf(dynamodb.ResourceNotFoundException);
    await expect(call).rejects.toThrow("No such table");
  });
});

overEach("s3", (current) => {
  const client = (): s3.S3Client => {
    const { config } = current();
    return new s3.S3Client({
      ...account,
      ...config,
      forcePathStyle: config.endpoint !== undefined,
    });
  };
  const Bucket = "my-bucket";

  test("lists all buckets, page by page", async () => {
    const pages = s3.paginateListBuckets({ client: client(), pageSize: 10 }, {});
    expect(await all(pages, ({ Buckets }) => Buckets)).toHaveLength(ITEMS);
  });

  test("lists objects to an end", async () => {
    const pages = s3.paginateListObjectsV2({ client: client() }, { Bucket });
    expect(await all(pages, ({ Contents }) => Contents)).not.toEqual([]);
    expect(current().mock.calls["listObjectsV2"]).toMatchObject([{ input: { Bucket } }]);
  });

  test("puts and gets bytes", async () => {
    const { mock } = current();
    await client().send(new s3.PutObjectCommand({ Bucket, Key: "a/b c.txt", Body: "héllo" }));
    expect(mock.calls["putObject"]).toMatchObject([{ input: { Bucket, Key: "a/b c.txt" } }]);
    mock.operation("getObject").reply({ Body: new TextEncoder().encode("héllo") });
    const { Body } = await client().send(new s3.GetObjectCommand({ Bucket, Key: "a/b c.txt" }));
    expect(await Body?.transformToString()).toBe("héllo");
  });

  test("takes the object that the mock makes up", async () => {
    const { Body } = await client().send(new s3.GetObjectCommand({ Bucket, Key: "k" }));
    expect(await Body?.transformToByteArray()).toBeInstanceOf(Uint8Array);
  });

  test("waits until a bucket is there", async () => {
    current().mock.operation("headBucket").sequence({ fail: "NotFound" }, { reply: {} });
    const { state } = await s3.waitUntilBucketExists({ client: client(), ...patience }, { Bucket });
    expect(state).toBe("SUCCESS");
  });

  test("throws errors of its own classes", async () => {
    current().mock.operation("getObject").fail("NoSuchKey");
    const call = client().send(new s3.GetObjectCommand({ Bucket, Key: "k" }));
    await expect(call).rejects.toBeInstanceOf(s3.NoSuchKey);
  });
});

overEach("sts", (current) => {
  const client = (): sts.STSClient => new sts.STSClient({ ...account, ...current().config });

  test("assumes a role", async () => {
    const input = {
      RoleArn: "arn:aws:iam::123456789012:role/reader",
      RoleSessionName: "session",
    };
    const { Credentials } = await client().send(new sts.AssumeRoleCommand(input));
    expect(Credentials?.Expiration).toBeInstanceOf(Date);
    expect(current().mock.calls["assumeRole"]).toMatchObject([{ input }]);
  });

  test("throws errors of its own classes", async () => {
    current().mock.operation("assumeRole").fail("ExpiredTokenException");
    const input = { RoleArn: "arn:aws:iam::123456789012:role/reader", RoleSessionName: "session" };
    await expect(client().send(new sts.AssumeRoleCommand(input))).rejects.toBeInstanceOf(
      sts.ExpiredTokenException,
    );
  });
});

overEach("route-53", (current) => {
  const client = (): route53.Route53Client =>
    new route53.Route53Client({ ...account, ...current().config });

  test("lists all zones, page by page", async () => {
    const pages = route53.paginateListHostedZones({ client: client(), pageSize: 10 }, {});
    expect(await all(pages, ({ HostedZones }) => HostedZones)).toHaveLength(ITEMS);
  });

  test("waits until records have changed", async () => {
    current()
      .mock.operation("getChange")
      .sequence(
        { change: { ChangeInfo: { Status: "PENDING" } } },
        { change: { ChangeInfo: { Status: "INSYNC" } } },
      );
    const { state } = await route53.waitUntilResourceRecordSetsChanged(
      { client: client(), ...patience },
      { Id: "C1" },
    );
    expect(state).toBe("SUCCESS");
  });

  test("throws errors of its own classes", async () => {
    current().mock.operation("getHostedZone").fail("NoSuchHostedZone");
    const call = client().send(new route53.GetHostedZoneCommand({ Id: "Z1" }));
    await expect(call).rejects.toBeInstanceOf(route53.NoSuchHostedZone);
  });
});

overEach("cloudwatch-logs", (current) => {
  const client = (): logs.CloudWatchLogsClient =>
    new logs.CloudWatchLogsClient({ ...account, ...current().config });

  test("lists all groups, page by page", async () => {
    const pages = logs.paginateDescribeLogGroups({ client: client(), pageSize: 10 }, {});
    expect(await all(pages, ({ logGroups }) => logGroups)).toHaveLength(ITEMS);
  });

  test("throws errors of its own classes", async () => {
    current().mock.operation("deleteLogGroup").fail("ResourceNotFoundException");
    const call = client().send(new logs.DeleteLogGroupCommand({ logGroupName: "g" }));
    await expect(call).rejects.toBeInstanceOf(logs.ResourceNotFoundException);
  });
});
