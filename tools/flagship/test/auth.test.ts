import * as official from "@aws-sdk/client-qldb";
import { ListJournalS3ExportsCommand, QLDBClient } from "@tsmith/qldb-client";
import { qldbMock } from "@tsmith/qldb-mock";
import { signatures } from "@tsmith/mock/signatures";
import { setupServer } from "msw/node";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";

const key = { accessKeyId: "AKIDEXAMPLE", secretAccessKey: "secret", sessionToken: "token" };
const region = "eu-central-1";
const input = { MaxResults: 7 };

describe("a mock that asks for authentication", () => {
  const mock = qldbMock({ auth: { verify: signatures([key]) }, warn: () => undefined });
  const server = setupServer(...mock.handlers);
  beforeAll(() => server.listen());
  afterEach(() => mock.reset());
  afterAll(() => server.close());

  /** What both clients are told. */
  async function namesOf(credentials: typeof key): Promise<readonly unknown[]> {
    const clients = [
      new QLDBClient({ region, credentials, maxAttempts: 1 }).send(
        new ListJournalS3ExportsCommand(input),
      ),
      new official.QLDBClient({ region, credentials, maxAttempts: 1 }).send(
        new official.ListJournalS3ExportsCommand(input),
      ),
    ];
    const results = await Promise.allSettled(clients);
    return results.map((result) =>
      result.status === "fulfilled" ? "answered" : (result.reason as Error).name,
    );
  }

  test("both clients are answered", async () => {
    expect(await namesOf(key)).toEqual(["answered", "answered"]);
  });

  test.each([
    ["another secret", { secretAccessKey: "guess" }, "InvalidSignatureException"],
    ["another key", { accessKeyId: "AKIDOTHER" }, "UnrecognizedClientException"],
    ["another token", { sessionToken: "old" }, "UnrecognizedClientException"],
  ])("both are refused with %s", async (_what, wrong, name) => {
    expect(await namesOf({ ...key, ...wrong })).toEqual([name, name]);
    expect(mock.calls.listJournalS3Exports).toEqual([]);
  });

  test("whoever does not sign is refused before the request is read", async () => {
    const response = await mock.fetch("https://qldb.example/journal-s3-exports?max_results=0");
    expect(response.status).toBe(403);
    expect(response.headers.get("x-amzn-errortype")).toBe("MissingAuthenticationTokenException");
    expect(mock.log[0]?.refusal).toContain("The request is not signed.");
  });
});
