import { Readable } from "node:stream";
import { expect, test } from "vitest";
import { through } from "../../test/through.ts";
import type { ResolvedConfig } from "../service.ts";
import { contentMd5 } from "./content-md5.ts";

// The plugin reads no configuration.
const plugin = contentMd5()({} as ResolvedConfig);

test.each([
  ["nothing", undefined, "1B2M2Y8AsgTpgAmY7PhCfg=="],
  ["text", "abc", "kAFQmDzST7DWlj99KOF/cg=="],
  ["bytes", new TextEncoder().encode("abc"), "kAFQmDzST7DWlj99KOF/cg=="],
  ["a blob", new Blob(["abc"]), "kAFQmDzST7DWlj99KOF/cg=="],
])("the MD5 of %s is sent", async (_title, body, md5) => {
  const { request } = await through(plugin, { body });
  expect(request.headers).toEqual({ "content-md5": md5 });
});

test("an MD5 of the caller's stays", async () => {
  const { request } = await through(plugin, { body: "a", headers: { "content-md5": "mine" } });
  expect(request.headers).toEqual({ "content-md5": "mine" });
});

test("a stream has none", async () => {
  await expect(through(plugin, { body: Readable.from(["a"]) })).rejects.toThrow("pass no stream");
});
