import { expect, expectTypeOf, test, vi } from "vitest";
import { capture } from "../test/capture.ts";
import {
  credentials,
  type GetExportCommandOutput,
  Ledger,
  LedgerClient,
  type ListExportsCommandOutput,
} from "../test/ledger.ts";
import type { Callback } from "./aggregated-client.ts";

function client(handler: object) {
  return new Ledger({ region: "eu-west-1", credentials, requestHandler: handler });
}

test("an operation is a method that promises its output", async () => {
  const { requests, handler } = capture({ body: { Id: "a" } });
  const output = await client(handler).getExport({ Id: "a" });
  expectTypeOf(output).toEqualTypeOf<GetExportCommandOutput>();
  expect(output.Id).toBe("a");
  expect(requests[0]?.path).toBe("/exports/a");
});

test("an operation whose input is optional can be called without", async () => {
  const { handler } = capture({ body: { NextToken: "t" } });
  const output = await client(handler).listExports();
  expectTypeOf(output).toEqualTypeOf<ListExportsCommandOutput>();
  expect(output.NextToken).toBe("t");
});

test("a method takes a callback", async () => {
  const { handler } = capture({ body: { Id: "a" } });
  const callback = vi.fn<Callback<GetExportCommandOutput>>();
  client(handler).getExport({ Id: "a" }, callback);
  await vi.waitFor(() => expect(callback).toHaveBeenCalledOnce());
  expect(callback).toHaveBeenCalledWith(null, expect.objectContaining({ Id: "a" }));
});

test("a method takes options and a callback", async () => {
  const { handler } = capture({ status: 404, body: { message: "gone" } });
  const callback = vi.fn<Callback<GetExportCommandOutput>>();
  client(handler).getExport({ Id: "a" }, { requestTimeout: 1000 }, callback);
  await vi.waitFor(() => expect(callback).toHaveBeenCalledOnce());
  expect(callback.mock.calls[0]?.[0]).toMatchObject({ message: "gone" });
});

test("the aggregated client is a client, and the client itself has no methods", () => {
  expect(client({})).toBeInstanceOf(LedgerClient);
  expect(LedgerClient.prototype).not.toHaveProperty("getExport");
});
