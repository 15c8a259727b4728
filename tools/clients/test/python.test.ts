import { type ChildProcess, execFile, spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { modelOf } from "./mock-of.ts";

const run = promisify(execFile);
const bin = fileURLToPath(new URL("../../cli/bin/tsmith.js", import.meta.url));
const services = ["cloudwatch-logs", "dynamodb", "qldb", "route-53", "s3"];
const models = services.flatMap((service) => modelOf(service) ?? []);
const ITEMS = 25;
const account = {
  AWS_ACCESS_KEY_ID: "AKIDEXAMPLE",
  AWS_SECRET_ACCESS_KEY: "secret",
  AWS_DEFAULT_REGION: "eu-central-1",
  AWS_EC2_METADATA_DISABLED: "true",
};

/** Whether a client is installed; says so where it is not. */
function has(what: string, command: string, args: readonly string[]): boolean {
  if (spawnSync(command, args).status === 0) return true;
  console.warn(`${what} is not on this machine: it is not tried.`);
  return false;
}

const hasModels = models.length === services.length;
const hasBoto3 = hasModels && has("boto3", "python3", ["-c", "import boto3"]);
const hasCommand = hasModels && has("The AWS command line", "aws", ["--version"]);

/** What Python does: everything that it prints is one JSON document. */
const SCRIPT = `
import boto3, json, sys
from botocore.config import Config
from botocore.exceptions import ClientError
url = sys.argv[1]
def client(name, **config):
    return boto3.client(name, endpoint_url=url, config=Config(retries={"max_attempts": 1}, **config))
def count(pages, key):
    return sum(len(page.get(key, [])) for page in pages)
found = {}
found["tables"] = count(client("dynamodb").get_paginator("list_tables").paginate(PaginationConfig={"PageSize": 10}), "TableNames")
found["zones"] = count(client("route53").get_paginator("list_hosted_zones").paginate(PaginationConfig={"PageSize": 10}), "HostedZones")
found["groups"] = count(client("logs").get_paginator("describe_log_groups").paginate(PaginationConfig={"PageSize": 10}), "logGroups")
s3 = client("s3", s3={"addressing_style": "path"})
found["buckets"] = len(s3.list_buckets(MaxBuckets=7)["Buckets"])
found["body"] = isinstance(s3.get_object(Bucket="my-bucket", Key="k")["Body"].read(), bytes)
s3.put_object(Bucket="my-bucket", Key="a/b c.txt", Body=b"hello")
try:
    client("dynamodb").list_tables(Limit=1, ExclusiveStartTableName="..forged..")
    found["refused"] = None
except ClientError as error:
    found["refused"] = error.response["Error"]["Code"]
print(json.dumps(found))
`;

const suite = hasBoto3 || hasCommand ? describe : describe.skip;

suite("tsmith mock, with clients of other languages", () => {
  let server: ChildProcess;
  let url: string;
  beforeAll(async () => {
    const args = ["mock", ...models, "--auth", "--items", String(ITEMS), "--port", "0", "--json"];
    server = spawn("node", [bin, ...args], { stdio: ["ignore", "pipe", "inherit"] });
    const [line] = (await once(createInterface({ input: server.stdout! }), "line")) as [string];
    ({ url } = JSON.parse(line) as { url: string });
  }, 120_000);
  afterAll(async () => {
    server.kill("SIGTERM");
    await once(server, "exit");
  });

  test.skipIf(!hasBoto3)("answers boto3", { timeout: 60_000 }, async () => {
    const env = { ...process.env, ...account };
    const { stdout } = await run("python3", ["-c", SCRIPT, url], { env });
    expect(JSON.parse(stdout)).toEqual({
      tables: ITEMS,
      zones: ITEMS,
      groups: ITEMS,
      buckets: 7,
      body: true,
      refused: "ValidationException",
    });
  });

  test.skipIf(!hasCommand)("answers the AWS command line", { timeout: 60_000 }, async () => {
    const env = { ...process.env, ...account };
    const aws = async (...args: readonly string[]): Promise<Record<string, unknown>> => {
      const options = ["--endpoint-url", url, "--output", "json"];
      const { stdout } = await run("aws", [...args, ...options], { env });
      return JSON.parse(stdout) as Record<string, unknown>;
    };
    expect(await aws("dynamodb", "list-tables", "--page-size", "10")).toHaveProperty(
      "TableNames.length",
      ITEMS,
    );
    expect(await aws("route53", "list-hosted-zones")).toHaveProperty("HostedZones.length", ITEMS);
    expect(await aws("logs", "describe-log-groups")).toHaveProperty("logGroups.length", ITEMS);
  });
});
