import * as official from "@aws-sdk/client-qldb";
import { ConfiguredRetryStrategy } from "@smithy/core/retry";
import { type RunningServer, serve } from "@tsmith/mock/node";
import { qldbMock } from "@tsmith/qldb-mock";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { clients } from "./faulty-clients.ts";

const mock = qldbMock({ seed: 42, items: 20 });
let server: RunningServer;

beforeAll(async () => {
  server = await serve(mock);
});
afterEach(() => mock.reset());
afterAll(() => server.close());

describe.each(clients)("%s, over HTTP,", (_name, clientOf) => {
  test.each([
    ["is throttled", () => mock.fault("throttle")],
    ["is throttled by name", () => mock.listJournalS3Exports.fail("ThrottlingException")],
    ["fails with 500", () => mock.fault("serverError")],
    ["fails with 503", () => mock.fault("serverError", { status: 503 })],
    ["drops the connection", () => mock.fault("dropConnection")],
  ])("tries again where the service %s", async (_fault, occur) => {
    occur().times(2);
    expect(await clientOf(server.url).list()).toEqual({ count: 20, attempts: 3 });
    expect(mock.calls.listJournalS3Exports).toHaveLength(3);
  });

  test("gives up where it is throttled for good", async () => {
    mock.fault("throttle");
    await expect(clientOf(server.url).list()).rejects.toMatchObject({
      name: "ThrottlingException",
      $metadata: { httpStatusCode: 429, attempts: 3 },
    });
  });

  test("cannot read a body that is malformed", async () => {
    mock.fault("malformBody");
    await expect(clientOf(server.url).list()).rejects.toThrow(SyntaxError);
  });

  test("sees that the connection ends within a body", async () => {
    mock.fault("truncateBody");
    await expect(clientOf(server.url).list()).rejects.toMatchObject({ code: "ECONNRESET" });
  });
});

test("a client is told by Retry-After how long to wait", async () => {
  mock.fault("throttle", { retryAfter: 30 }).once();
  const hints: (Date | undefined)[] = [];
  const before = Date.now();
  class Listening extends ConfiguredRetryStrategy {
    override refreshRetryTokenForRetry(
      ...[token, info]: Parameters<ConfiguredRetryStrategy["refreshRetryTokenForRetry"]>
    ): ReturnType<ConfiguredRetryStrategy["refreshRetryTokenForRetry"]> {
      hints.push(info.retryAfterHint);
      const { retryAfterHint: _, ...rest } = info;
      return super.refreshRetryTokenForRetry(token, rest);
    }
  }
  const client = new official.QLDBClient({
    region: "eu-central-1",
    credentials: { accessKeyId: "AKIDEXAMPLE", secretAccessKey: "secret" },
    endpoint: server.url,
    retryStrategy: new Listening(3, 1),
  });
  await client.send(new official.ListJournalS3ExportsCommand({}));
  expect(hints).toHaveLength(1);
  expect((hints[0]?.getTime() ?? 0) - before).toBeGreaterThanOrEqual(29_000);
});
