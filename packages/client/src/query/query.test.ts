import { type InfiniteData, QueryClient, QueryObserver } from "@tanstack/query-core";
import { describe, expect, expectTypeOf, test, vi } from "vitest";
import { capture } from "../../test/capture.ts";
import {
  credentials,
  GetExportCommand,
  type GetExportCommandInput,
  type GetExportCommandOutput,
  LedgerClient,
  ListExportsCommand,
  type ListExportsCommandInput,
  type ListExportsCommandOutput,
} from "../../test/ledger.ts";
import { infiniteQuery, type InfiniteQuery } from "./infinite-query.ts";
import { mutation, type Mutation } from "./mutation.ts";
import { query, type Query } from "./query.ts";

const getExport = { service: "Ledger", operation: "GetExport", command: GetExportCommand };
const getExportOptions: Query<LedgerClient, GetExportCommandInput, GetExportCommandOutput> =
  query(getExport);
const getExportMutation: Mutation<LedgerClient, GetExportCommandInput, GetExportCommandOutput> =
  mutation(getExport);
const listExports = { service: "Ledger", operation: "ListExports", command: ListExportsCommand };
const listExportsOptions: Query<LedgerClient, ListExportsCommandInput, ListExportsCommandOutput> =
  query(listExports);
const listExportsInfiniteOptions: InfiniteQuery<
  LedgerClient,
  ListExportsCommandInput,
  ListExportsCommandOutput,
  "NextToken"
> = infiniteQuery({ ...listExports, inputToken: "NextToken", outputToken: ["NextToken"] });

function ledger(...answers: Parameters<typeof capture>) {
  const { requests, handler } = capture(...answers);
  const config = { region: "eu-west-1", credentials, maxAttempts: 1, requestHandler: handler };
  return { requests, client: new LedgerClient(config), cache: new QueryClient() };
}

describe("a query", () => {
  test("asks once, and gives the cache what the client gave", async () => {
    const { requests, client, cache } = ledger({ body: { Id: "a" } });
    const options = getExportOptions(client, { Id: "a" });
    const output = await cache.fetchQuery({ ...options, staleTime: Infinity });
    await cache.fetchQuery({ ...options, staleTime: Infinity });
    expectTypeOf(output).toEqualTypeOf<GetExportCommandOutput>();
    expect(output).toMatchObject({ Id: "a", $metadata: { httpStatusCode: 200 } });
    expect(requests).toHaveLength(1);
  });

  test("has a key that knows what the cache holds for it", async () => {
    const { client, cache } = ledger({ body: { Id: "a" } });
    const { queryKey, ...options } = getExportOptions(client, { Id: "a" });
    await cache.fetchQuery({ queryKey, ...options });
    const held = cache.getQueryData(queryKey);
    expectTypeOf(held).toEqualTypeOf<GetExportCommandOutput | undefined>();
    expect(held).toMatchObject({ Id: "a" });
    expect(queryKey).toEqual(["Ledger", "GetExport", { Id: "a" }]);
  });

  test("needs its input only where something is required", () => {
    const { client } = ledger();
    expect(listExportsOptions(client).queryKey).toEqual(["Ledger", "ListExports", {}]);
    // @ts-expect-error -- `Id` is required.
    getExportOptions(client);
    // @ts-expect-error -- Not a member of the input.
    listExportsOptions(client, { Id: "a" });
  });

  test("leaves trying again to the client", async () => {
    const { requests, client, cache } = ledger({ status: 503 }, { status: 503 });
    const observer = new QueryObserver(cache, { ...listExportsOptions(client), retryDelay: 0 });
    const stop = observer.subscribe(() => {});
    await vi.waitFor(() => expect(observer.getCurrentResult().status).toBe("error"));
    stop();
    expect(requests).toHaveLength(1);
  });

  test("that is given up aborts its request", async () => {
    const { client, cache } = ledger();
    const sent = vi.spyOn(client, "send");
    const observer = new QueryObserver(cache, listExportsOptions(client));
    observer.subscribe(() => {})();
    expect(sent.mock.calls[0]?.[1]).toMatchObject({ abortSignal: { aborted: true } });
  });
});

describe("an infinite query", () => {
  const answers = [
    { body: { Exports: [{ Id: "a" }], NextToken: "1" } },
    { body: { Exports: [{ Id: "b" }], NextToken: "" } },
  ];

  test("follows the tokens until one is empty", async () => {
    const { requests, client, cache } = ledger(...answers);
    const options = listExportsInfiniteOptions(client, { MaxResults: 1 });
    const data = await cache.fetchInfiniteQuery({ ...options, pages: 9 });
    expectTypeOf(data).toEqualTypeOf<InfiniteData<ListExportsCommandOutput, string | undefined>>();
    expect(data.pages.flatMap(({ Exports }) => Exports)).toEqual([{ Id: "a" }, { Id: "b" }]);
    expect(requests.map((request) => request.query)).toEqual([
      { max_results: "1" },
      { max_results: "1", next_token: "1" },
    ]);
  });

  test("starts at the token of its input", async () => {
    const { requests, client, cache } = ledger();
    await cache.fetchInfiniteQuery(listExportsInfiniteOptions(client, { NextToken: "t" }));
    expect(requests[0]?.query).toEqual({ next_token: "t" });
  });

  test("has a key below that of the query, so that both are made stale at once", async () => {
    const { client, cache } = ledger();
    const { queryKey } = listExportsInfiniteOptions(client);
    expect(queryKey).toEqual([...listExportsOptions(client).queryKey, "pages"]);
    expectTypeOf(cache.getQueryData(queryKey)).toEqualTypeOf<
      InfiniteData<ListExportsCommandOutput, string | undefined> | undefined
    >();
  });
});

test("a mutation sends the input that it is given", async () => {
  const { requests, client, cache } = ledger({ body: { Id: "a" } });
  const options = getExportMutation(client);
  const built = cache.getMutationCache().build(cache, options);
  expectTypeOf(built.execute).parameter(0).toEqualTypeOf<GetExportCommandInput>();
  expect(await built.execute({ Id: "a" })).toMatchObject({ Id: "a" });
  expect(requests[0]?.path).toBe("/exports/a");
  expect(options.mutationKey).toEqual(["Ledger", "GetExport"]);
});
