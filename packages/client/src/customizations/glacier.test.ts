import { createHash } from "node:crypto";
import type { StaticOperationSchema } from "@smithy/types";
import { expect, test } from "vitest";
import { through } from "../../test/through.ts";
import type { ResolvedConfig, ServiceDescription } from "../service.ts";
import { glacier } from "./glacier.ts";

// The plugin reads nothing else of service, configuration and operation.
const plugin = glacier.plugin!(
  { apiVersion: "2012-06-01" } as ServiceDescription,
  {} as ResolvedConfig,
  [] as unknown as StaticOperationSchema,
);

test("every request has the version of the API", async () => {
  const { request } = await through(plugin, {});
  expect(request.headers).toEqual({ "x-amz-glacier-version": "2012-06-01" });
});

test("without an account it is that of the credentials", async () => {
  expect((await through(plugin, {}, {})).input).toEqual({ accountId: "-" });
  expect((await through(plugin, {}, { accountId: "" })).input).toEqual({ accountId: "-" });
  expect((await through(plugin, {}, { accountId: "a" })).input).toEqual({ accountId: "a" });
});

test("a checksum of the caller's stays", async () => {
  const headers = { "x-amz-sha256-tree-hash": "mine" };
  const { request } = await through(plugin, { body: "a", headers });
  expect(request.headers["x-amz-sha256-tree-hash"]).toBe("mine");
});

test("the tree hash is that of the chunks' hashes, two by two", async () => {
  const chunk = 1024 * 1024;
  const body = new Uint8Array(2 * chunk + 1).map((_, i) => Math.floor(i / chunk));
  const [first, second, third] = [0, chunk, 2 * chunk].map((start) =>
    sha256(body.subarray(start, start + chunk)),
  );
  const expected = sha256(sha256(first!, second!), third!).toString("hex");
  const { request } = await through(plugin, { body });
  expect(request.headers["x-amz-sha256-tree-hash"]).toBe(expected);
  expect(request.headers["x-amz-content-sha256"]).toBe(sha256(body).toString("hex"));
});

function sha256(...parts: readonly Uint8Array[]): Buffer {
  const hash = createHash("sha256");
  for (const part of parts) hash.update(part);
  return hash.digest();
}
