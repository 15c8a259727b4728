import * as official from "@aws-sdk/client-qldb";
import { paginateListJournalS3Exports } from "@tsmith/qldb-client";
import { qldbMock } from "@tsmith/qldb-mock";
import { setupServer } from "msw/node";
import { afterAll, beforeAll, expect, test } from "vitest";
import * as ours from "@tsmith/qldb-client";

const mock = qldbMock({ seed: 42, items: 250 });
const server = setupServer(...mock.handlers);
const config = {
  region: "eu-central-1",
  credentials: { accessKeyId: "AKIDEXAMPLE", secretAccessKey: "secret" },
};

beforeAll(() => server.listen());
afterAll(() => server.close());

async function collect<T>(items: AsyncIterable<T>): Promise<readonly T[]> {
  const all: T[] = [];
  for await (const item of items) all.push(item);
  return all;
}

test("the unmodified official client pages through the mock", async () => {
  const client = new official.QLDBClient(config);
  const pages = await collect(official.paginateListJournalS3Exports({ client, pageSize: 40 }, {}));
  expect(pages.map((page) => page.JournalS3Exports?.length)).toEqual([40, 40, 40, 40, 40, 40, 10]);
});

test("the official client sees what ours sees", async () => {
  const theirs = await collect(
    official.paginateListJournalS3Exports(
      { client: new official.QLDBClient(config), pageSize: 100 },
      {},
    ),
  );
  const client = new ours.QLDBClient(config);
  const seen = await collect(paginateListJournalS3Exports({ client, pageSize: 100 }, {}).items());
  expect(seen).toHaveLength(250);
  expect(theirs.flatMap((page) => page.JournalS3Exports ?? [])).toEqual(seen);
  expect(seen).toEqual(mock.store.journalS3Exports.all());
});

test("the official client is told which member of an input is wrong", async () => {
  const client = new official.QLDBClient(config);
  const refusal = client.send(new official.ListJournalS3ExportsCommand({ MaxResults: 101 }));
  await expect(refusal).rejects.toMatchObject({
    name: "ValidationException",
    message: expect.stringContaining("/MaxResults"),
  });
});

test("every name that the official client exports for this operation, ours exports too", () => {
  const shared = Object.keys(official).filter(
    (name) => !ofOthers(name) && !NOT_IN_THIS_CONTRACT.has(name),
  );
  expect(Object.keys(ours)).toEqual(expect.arrayContaining(shared));
  expect(shared).toContain("QLDBClient");
});

/** Whether a command, error or paginator is of an operation that `model/qldb` leaves out. */
function ofOthers(name: string): boolean {
  return (
    /^(?!.*ListJournalS3Exports(Command|$)).*(Command|Exception)$/.test(name) ||
    /^paginate(?!ListJournalS3Exports$)/.test(name)
  );
}

/** What else belongs to operations that `model/qldb` leaves out. */
const NOT_IN_THIS_CONTRACT = new Set([
  // What Node adds to a module that is CommonJS.
  "default",
  "module.exports",
  "EncryptionStatus",
  "ErrorCause",
  "LedgerState",
  "PermissionsMode",
  "StreamStatus",
  "ValueHolderFilterSensitiveLog",
  "BlockSummaryFilterSensitiveLog",
  "GetBlockRequestFilterSensitiveLog",
  "GetBlockResponseFilterSensitiveLog",
  "GetDigestResponseFilterSensitiveLog",
  "GetRevisionRequestFilterSensitiveLog",
  "GetRevisionResponseFilterSensitiveLog",
]);
