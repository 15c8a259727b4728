import { expect, test } from "vitest";
import { capture } from "../test/capture.ts";
import {
  credentials,
  GetExportCommand,
  type GetExportCommandInput,
  type GetExportCommandOutput,
  LedgerClient,
} from "../test/ledger.ts";
import { type Waiter, waitFor, waitUntil } from "./waiter.ts";

const waiter: Waiter = {
  minDelay: 0.001,
  maxDelay: 1,
  acceptors: [
    {
      state: "success",
      matcher: { output: { path: "Id", expected: "done", comparator: "stringEquals" } },
    },
    {
      state: "failure",
      matcher: { output: { path: "Id", expected: "broken", comparator: "stringEquals" } },
    },
    { state: "retry", matcher: { errorType: "ResourceNotFoundException" } },
  ],
};
type Result = GetExportCommandOutput;
const waitForExport = waitFor<LedgerClient, GetExportCommandInput, Result>(
  GetExportCommand,
  waiter,
);
const waitUntilExport = waitUntil<LedgerClient, GetExportCommandInput, Result>(
  GetExportCommand,
  waiter,
);

function configuration(handler: object) {
  const client = new LedgerClient({
    region: "eu-west-1",
    credentials,
    requestHandler: handler,
    maxAttempts: 1,
  });
  return { client, maxWaitTime: 10 };
}

const missing = { status: 404, headers: { "x-amzn-errortype": "ResourceNotFoundException" } };
const broken = { body: { Id: "broken" } };
const running = { body: { Id: "running" } };
const done = { body: { Id: "done" } };

test("a waiter asks again until an acceptor is met", async () => {
  const { requests, handler } = capture(missing, running, done);
  const result = await waitUntilExport(configuration(handler), { Id: "a" });
  expect(result.state).toBe("SUCCESS");
  expect(result.final?.Id).toBe("done");
  expect(requests).toHaveLength(3);
});

test("`waitUntil` is rejected where the state cannot be reached", async () => {
  const { handler } = capture(running, broken);
  await expect(waitUntilExport(configuration(handler), { Id: "a" })).rejects.toThrow("FAILURE");
});

test("`waitFor` tells of it", async () => {
  const { handler } = capture(broken);
  const result = await waitForExport(configuration(handler), { Id: "a" });
  expect(result.state).toBe("FAILURE");
});

test("an error that no acceptor names is a reason to try again", async () => {
  const { handler } = capture({ status: 403, body: { message: "denied" } }, done);
  const result = await waitForExport(configuration(handler), { Id: "a" });
  expect(result.state).toBe("SUCCESS");
});

test("the configuration overrules the delays of the contract", async () => {
  const { handler } = capture(done);
  const config = { ...configuration(handler), minDelay: 11, maxDelay: 12 };
  await expect(waitForExport(config, { Id: "a" })).rejects.toThrow("minDelay [11]");
});
