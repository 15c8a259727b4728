import { readFileSync } from "node:fs";
import { build, defaultConfig, SUPPORTED_PROTOCOLS, type BuildConfig } from "@tsmith/codegen";
import { expect, test } from "vitest";
import { builtServices, proofConfig, prove } from "../src/index.ts";

const name = "towns.smithy";
const text = readFileSync(new URL(name, import.meta.url), "utf8");

/** The configuration of a model that has none, with a protocol of the service's. */
function configOf(protocol: string): BuildConfig {
  const config = proofConfig(defaultConfig([name], "."));
  return {
    ...config,
    projections: config.projections.map(({ packages, ...projection }) => ({
      ...projection,
      packages: packages.map((plan) => ({ ...plan, settings: { protocol } })),
    })),
  };
}

test.each(SUPPORTED_PROTOCOLS)("client and mock keep every law over %s", async (protocol) => {
  const [service] = builtServices(await build(configOf(protocol), [{ name, text }]));
  expect(service?.view.protocol).toBe(protocol);
  const { laws } = await prove(service!, { runs: 40 });
  expect(laws.filter(({ status }) => status === "failed")).toEqual([]);
  // The last operation has nothing to page over, no constraint and no enum to break or to miss.
  expect(laws.filter(({ status }) => status === "passed").length).toBeGreaterThanOrEqual(14);
});
