import {
  checkLaw,
  errors,
  type Fetch,
  type Law,
  type MockUnderTest,
  pagination,
  requestRoundTrip,
  responseRoundTrip,
  type Subject,
  unknownEnums,
  violations,
} from "@tsmith/arbitrary/laws";
import type { Shapes } from "@tsmith/qldb-arbitraries";
import { isExportStatus } from "@tsmith/qldb-types";
import { expect, test } from "vitest";
import { qldb } from "./subject.ts";

type Json = Record<string, unknown>;

/** The subject with a mock whose answers are changed on their way. */
function withBodies(change: (body: Json) => Json): Subject<Shapes> {
  return withFetch((fetch) => async (request) => {
    const response = await fetch(request);
    const { status, headers } = response;
    return Response.json(change((await response.json()) as Json), { status, headers });
  });
}

/** The subject with a mock whose requests or answers are changed on their way. */
function withFetch(change: (fetch: Fetch) => Fetch): Subject<Shapes> {
  return withMock((mock) => ({ ...mock, fetch: change(mock.fetch) }));
}

function withMock(change: (mock: MockUnderTest) => MockUnderTest): Subject<Shapes> {
  return { ...qldb, mock: (variant) => change(qldb.mock(variant)) };
}

/** Each export of a page, changed. */
function withExports(change: (job: Json) => Json): Subject<Shapes> {
  return withBodies((body) => {
    const jobs = body["JournalS3Exports"] as Json[] | undefined;
    return { ...body, ...(jobs && { JournalS3Exports: jobs.map(change) }) };
  });
}

async function counterexample(law: Law, subject: Subject<Shapes>): Promise<string> {
  const { counterexample: found } = await checkLaw(law, subject, "ListJournalS3Exports");
  return found ?? "the law holds";
}

test("a client that drops a member of the request breaks requestRoundTrip", async () => {
  const subject = withFetch((fetch) => (request) => {
    const url = new URL(request.url);
    url.searchParams.delete("max_results");
    return fetch(new Request(url, request));
  });
  expect(await counterexample(requestRoundTrip, subject)).toContain("differs at `/MaxResults`");
});

test("a mock that drops a member of the response breaks responseRoundTrip", async () => {
  const subject = withExports((job) => ({ ...job, OutputFormat: undefined }));
  expect(await counterexample(responseRoundTrip, subject)).toMatch(/differs at `.*OutputFormat`/);
});

test("a mock that writes timestamps in milliseconds breaks responseRoundTrip", async () => {
  const subject = withExports((job) => ({
    ...job,
    ExportCreationTime: Number(job["ExportCreationTime"]) * 1000 + 1,
  }));
  const found = await counterexample(responseRoundTrip, subject);
  expect(found).toMatch(/differs at `\/JournalS3Exports\/0\/ExportCreationTime`/);
});

test("an enum that is folded to undefined breaks unknownEnums, and no other law", async () => {
  const subject = withExports((job) =>
    isExportStatus(job["Status"]) ? job : { ...job, Status: undefined },
  );
  expect(await counterexample(unknownEnums, subject)).toMatch(/differs at `.*Status`/);
  expect(await counterexample(responseRoundTrip, subject)).toBe("the law holds");
});

test("an error of another name breaks errors", async () => {
  const subject = withFetch((fetch) => async (request) => {
    const response = await fetch(request);
    const headers = new Headers(response.headers);
    headers.set("x-amzn-errortype", "SomethingElse");
    return new Response(response.body, { status: response.status, headers });
  });
  expect(await counterexample(errors, subject)).toContain("Expected an instance");
});

test("a token that repeats breaks pagination", async () => {
  const subject = withBodies((body) =>
    body["NextToken"] === undefined ? body : { ...body, NextToken: "AAAAAAAA" },
  );
  expect(await counterexample(pagination, subject)).toMatch(/Counterexample/);
});

test("a page that loses an item breaks pagination", async () => {
  const subject = withBodies((body) => ({
    ...body,
    JournalS3Exports: (body["JournalS3Exports"] as Json[]).slice(1),
  }));
  expect(await counterexample(pagination, subject)).toContain("What the paginator saw");
});

test("a server that lets everything through breaks violations", async () => {
  const subject = withFetch(() => () => Promise.resolve(Response.json({})));
  expect(await counterexample(violations, subject)).toContain(
    "The refusal does not name `/MaxResults` alone",
  );
});

test("a counterexample is shrunk", async () => {
  const subject = withBodies((body) => ({
    ...body,
    JournalS3Exports: (body["JournalS3Exports"] as Json[]).slice(1),
  }));
  expect(await counterexample(pagination, subject)).toContain('"items":1,"short":false');
});
