import { readFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { beforeAll, describe, expect, test } from "vitest";
import { build, type BuildResult } from "../src/build.ts";
import { defaultConfig } from "../src/config/build-config.ts";
import { compile, install } from "./compile.ts";

let result: BuildResult;
let home: string;

beforeAll(async () => {
  const sources = ["nasty-names.smithy", "elsewhere.smithy"].map((name) => ({
    name,
    text: readFileSync(join(import.meta.dirname, name), "utf8"),
  }));
  result = await build(defaultConfig([], "packages"), sources);
  home = install("nasty-names", result.packages);
});

describe("a model of nasty names", () => {
  test("makes the packages", () => {
    expect(result.packages.map(({ name }) => name)).toEqual([
      "@tsmith/nasty-names-2-types",
      "@tsmith/nasty-names-2-client",
      "@tsmith/nasty-names-2-mock",
      "@tsmith/nasty-names-2-arbitraries",
      "@tsmith/nasty-names-2-openapi",
    ]);
  });

  test("makes packages that compile", { timeout: 120_000 }, async () => {
    expect(await compile(home)).toBe("");
  });

  test("gives an enum its own values under the names of its members", async () => {
    const { Symbol_, _Symbol, Symbol: values } = await load("src/enums.ts");
    expect([Symbol_, _Symbol]).toEqual([undefined, undefined]);
    expect(Object.entries(values as object)).toEqual([
      ["constructor", "constructor"],
      ["__proto__", "__proto__"],
      ["toString", "toString"],
      ["A_B", "a b"],
      ["QUOTE", "\"'`${x}\\"],
    ]);
  });
});

async function load(path: string): Promise<Record<string, unknown>> {
  return import(pathToFileURL(join(home, "nasty-names-2-types", path)).href);
}
