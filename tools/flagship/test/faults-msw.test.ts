import { qldbMock } from "@tsmith/qldb-mock";
import { setupServer } from "msw/node";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { clients } from "./faulty-clients.ts";

const mock = qldbMock({ seed: 42, items: 20 });
const server = setupServer(...mock.handlers);

beforeAll(() => server.listen());
afterEach(() => mock.reset());
afterAll(() => server.close());

describe.each(clients)("%s, behind MSW,", (_name, clientOf) => {
  test.each([
    ["is throttled", () => mock.fault("throttle")],
    ["fails with 500", () => mock.fault("serverError")],
  ])("tries again where the service %s", async (_fault, occur) => {
    occur().times(2);
    expect(await clientOf().list()).toEqual({ count: 20, attempts: 3 });
  });

  test("cannot read a body that is malformed", async () => {
    mock.fault("malformBody");
    await expect(clientOf().list()).rejects.toThrow(SyntaxError);
  });

  // MSW tells clients on node:http of it without the code by which they try again.
  test("gets no answer where the connection is dropped", async () => {
    mock.fault("dropConnection");
    await expect(clientOf().list()).rejects.toThrow("Network error");
  });
});

test("fetch fails behind MSW as it does without a network", async () => {
  mock.fault("dropConnection");
  await expect(fetch("https://qldb.example/journal-s3-exports")).rejects.toThrow(/fetch/i);
  mock.reset();
  mock.fault("truncateBody");
  const text = fetch("https://qldb.example/journal-s3-exports").then((response) => response.text());
  await expect(text).rejects.toThrow(TypeError);
});
