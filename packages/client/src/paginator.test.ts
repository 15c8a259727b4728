import { describe, expect, expectTypeOf, test } from "vitest";
import { capture } from "../test/capture.ts";
import { collect } from "../test/collect.ts";
import {
  credentials,
  type Export,
  Ledger,
  LedgerClient,
  type LedgerPaginationConfiguration,
  ListExportsCommand,
  paginateListExports,
} from "../test/ledger.ts";
import { paginator } from "./paginator.ts";

const pages = [
  { body: { Exports: [{ Id: "a" }, { Id: "b" }], NextToken: "1" } },
  { body: { Exports: [], NextToken: "2" } },
  { body: { NextToken: "3" } },
  { body: { Exports: [{ Id: "c" }], NextToken: "" } },
];

function client(handler: object) {
  return new LedgerClient({ region: "eu-west-1", credentials, requestHandler: handler });
}

describe("pages", () => {
  test("follow the tokens until one is empty", async () => {
    const { requests, handler } = capture(...pages);
    const seen = [];
    for await (const page of paginateListExports({ client: client(handler) }, {})) {
      seen.push(page.NextToken);
    }
    expect(seen).toEqual(["1", "2", "3", ""]);
    expect(requests.map(({ query }) => query?.["next_token"])).toEqual([undefined, "1", "2", "3"]);
  });

  test("have the size that the configuration or the input asks for", async () => {
    const { requests, handler } = capture();
    await paginateListExports({ client: client(handler), pageSize: 5 }, {}).next();
    await paginateListExports({ client: client(handler), pageSize: 5 }, { MaxResults: 2 }).next();
    expect(requests.map(({ query }) => query?.["max_results"])).toEqual(["5", "2"]);
  });

  test("start at a token", async () => {
    const { requests, handler } = capture();
    await paginateListExports({ client: client(handler), startingToken: "t" }, {}).next();
    expect(requests[0]?.query?.["next_token"]).toBe("t");
  });

  test("leave the input as it was", async () => {
    const { handler } = capture(...pages);
    const input = { MaxResults: 2 };
    await collect(paginateListExports({ client: client(handler) }, input));
    expect(input).toEqual({ MaxResults: 2 });
  });

  test("end at a repeated token if told so", async () => {
    const { requests, handler } = capture(
      ...Array.from({ length: 9 }, () => ({ body: { NextToken: "same" } })),
    );
    const configuration = { client: client(handler), stopOnSameToken: true };
    await collect(paginateListExports(configuration, {}));
    expect(requests).toHaveLength(2);
  });

  test("want a client of the service", async () => {
    const stranger = { send: async () => ({}) } as unknown as LedgerClient;
    await expect(paginateListExports({ client: stranger }, {}).next()).rejects.toThrow(
      "expected instance of LedgerClient",
    );
  });
});

describe("items", () => {
  test("come one by one from all pages", async () => {
    const { handler } = capture(...pages);
    const items = paginateListExports({ client: client(handler) }, {}).items();
    expectTypeOf(items).toEqualTypeOf<AsyncGenerator<Export, undefined, unknown>>();
    expect(await collect(items)).toEqual([{ Id: "a" }, { Id: "b" }, { Id: "c" }]);
  });

  test("are only asked for as far as they are read", async () => {
    const { requests, handler } = capture(...pages);
    for await (const { Id } of paginateListExports({ client: client(handler) }, {}).items()) {
      if (Id === "b") break;
    }
    expect(requests).toHaveLength(1);
  });

  test("have a method on the aggregated client", async () => {
    const { handler } = capture(...pages);
    const ledger = new Ledger({ region: "eu-west-1", credentials, requestHandler: handler });
    const items = await collect(ledger.paginateListExports({}).items());
    expect(items.map(({ Id }) => Id)).toEqual(["a", "b", "c"]);
  });
});

test("the items of a map are its entries", async () => {
  const { handler } = capture({ body: { Exports: [{ Id: "a" }] } });
  const paginate = paginator<LedgerPaginationConfiguration, object, object, [string, unknown]>({
    client: LedgerClient,
    command: ListExportsCommand,
    inputToken: "NextToken",
    outputToken: ["NextToken"],
    items: ["Exports", "0"],
  });
  const items = paginate({ client: client(handler) }, {}).items();
  expect(await collect(items)).toEqual([["Id", "a"]]);
});
