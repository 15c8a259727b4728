import * as logs from "@aws-sdk/client-cloudwatch-logs";
import * as dynamodb from "@aws-sdk/client-dynamodb";
import * as qldb from "@aws-sdk/client-qldb";
import * as route53 from "@aws-sdk/client-route-53";
import * as s3 from "@aws-sdk/client-s3";
import { builtServices, prove } from "@tsmith/prove";
import { describe, expect, test } from "vitest";
import knownFailures from "../known-failures.json" with { type: "json" };
import { buildOf, modelOf } from "./mock-of.ts";
import { officialClient } from "./official-client.ts";

/** Few of each, of many operations: what can differ differs at once. */
const RUNS = 5;

const clients = {
  "cloudwatch-logs": officialClient(logs, logs.CloudWatchLogsClient),
  dynamodb: officialClient(dynamodb, dynamodb.DynamoDBClient),
  qldb: officialClient(qldb, qldb.QLDBClient),
  "route-53": officialClient(route53, route53.Route53Client),
  s3: officialClient(s3, s3.S3Client),
};

describe.each(Object.entries(clients))("the official client of %s", (service, client) => {
  test.skipIf(modelOf(service) === undefined)(
    "and the generated mock keep the laws",
    { timeout: 300_000 },
    async () => {
      const [built] = builtServices(await buildOf(service));
      if (built === undefined) throw new Error(`Nothing was built of ${service}.`);
      const { laws } = await prove(built, { client: client(built.view), runs: RUNS });
      const broken = new Map(
        laws.flatMap(({ status, law, operation, counterexample }) =>
          status === "failed" ? [[`${law} ${operation}`, counterexample]] : [],
        ),
      );
      const known = knownFailures.flatMap((entry) => (entry.service === service ? entry.ids : []));
      // A failure that is not listed, and an entry that is no longer true.
      expect(Object.fromEntries([...broken].filter(([id]) => !known.includes(id)))).toEqual({});
      expect(known.filter((id) => !broken.has(id))).toEqual([]);
      expect(laws.some(({ status }) => status === "passed")).toBe(true);
    },
  );
});
