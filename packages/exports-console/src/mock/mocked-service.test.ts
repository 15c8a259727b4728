import { paginateListJournalS3Exports } from "@tsmith/qldb-client";
import { isExportStatus } from "@tsmith/qldb-types";
import { setupServer } from "msw/node";
import { afterAll, beforeAll, expect, test } from "vitest";
import { createClient } from "../client.ts";
import { createMockedService } from "./mocked-service.ts";
import { scenarios } from "./scenario.ts";

const service = createMockedService({ ...scenarios.ordinary, latency: 0 });
const server = setupServer(...service.handlers);
beforeAll(() => server.listen({ onUnhandledFrame: "error" }));
afterAll(() => server.close());

async function listed() {
  const pages = paginateListJournalS3Exports({ client: createClient(), pageSize: 100 }, {});
  const jobs = [];
  for await (const job of pages.items()) jobs.push(job);
  return jobs;
}

test("a scenario has as many exports as it says, the newest first", async () => {
  service.play({ ...scenarios.ordinary, latency: 0 });
  const jobs = await listed();
  const times = jobs.map(({ ExportCreationTime }) => ExportCreationTime.getTime());
  expect(jobs).toHaveLength(250);
  expect(times).toEqual(times.toSorted((left, right) => right - left));
  expect(jobs.every((job) => job.InclusiveStartTime < job.ExclusiveEndTime)).toBe(true);
  expect(jobs.every(({ Status }) => isExportStatus(Status))).toBe(true);
});

test("in drift some have a status that nobody knows yet", async () => {
  service.play({ ...scenarios.drift, latency: 0 });
  const unknown = (await listed()).filter(({ Status }) => !isExportStatus(Status));
  expect(unknown).toHaveLength(63);
});

test("the calls are told to who listens", async () => {
  service.play({ ...scenarios.few, latency: 0 });
  let told = 0;
  const stop = service.subscribe(() => {
    told += 1;
  });
  await listed();
  await expect.poll(() => service.calls().map(({ error }) => error)).toEqual([undefined]);
  stop();
  expect(told).toBeGreaterThan(0);
});
