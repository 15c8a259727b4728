import { readFileSync } from "node:fs";
import { build, SUPPORTED_PROTOCOLS } from "@tsmith/codegen";
import { expect, test } from "vitest";
import { builtServices, prove } from "../src/index.ts";
import { configOf } from "./config.ts";

const name = "towns.smithy";
const text = readFileSync(new URL(name, import.meta.url), "utf8");

test.each(SUPPORTED_PROTOCOLS)("client and mock keep every law over %s", async (protocol) => {
  const [service] = builtServices(await build(configOf(protocol), [{ name, text }]));
  expect(service?.view.protocol).toBe(protocol);
  const { laws } = await prove(service!, { runs: 40 });
  expect(laws.filter(({ status }) => status === "failed")).toEqual([]);
  // The last operation has nothing to page over, no constraint and no enum to break or to miss.
  expect(laws.filter(({ status }) => status === "passed").length).toBeGreaterThanOrEqual(14);
});
