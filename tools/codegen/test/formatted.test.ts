import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { format } from "oxfmt";
import { describe, expect, test } from "vitest";
import { build } from "../src/build.ts";
import { defaultConfig } from "../src/config/build-config.ts";

const ROOT = join(import.meta.dirname, "../../..");
const CORPUS = join(ROOT, "../shared/corpora/aws");

/** Services that between them have every layout that broke once. */
const SERVICES = [
  "application-discovery-service",
  "application-insights",
  "bedrock-runtime",
  "codeartifact",
  "dynamodb",
  "lex-models-v2",
  "qldb",
  "rekognition",
];

/** Files that are known to differ, and why. */
const KNOWN: Readonly<Record<string, string>> = {
  "hostile-client/src/endpoints.ts": "a prefix of endpoints that is no name and longer than one",
};

/** What the formatter would change: file → the first line that it would have otherwise. */
async function changes(paths: readonly string[]): Promise<Readonly<Record<string, string>>> {
  const sources = paths.map((path) => ({ name: path, text: readFileSync(path, "utf8") }));
  const { packages } = await build(defaultConfig([], "packages"), sources);
  const found: Record<string, string> = {};
  for (const { folder, files } of packages) {
    for (const { path, text } of files) {
      const { code, errors } = await format(path, text, { printWidth: 100 });
      if (errors.length > 0) found[`${folder}/${path}`] = String(errors[0]?.message);
      else if (code !== text) found[`${folder}/${path}`] = firstDifference(text, code);
    }
  }
  const names = new Set(packages.map(({ folder }) => folder));
  const known = Object.keys(KNOWN).filter((path) => names.has(path.slice(0, path.indexOf("/"))));
  for (const path of known) {
    if (path in found) delete found[path];
    else found[path] = "is as it should be: take it off the list";
  }
  return found;
}

function firstDifference(text: string, formatted: string): string {
  const lines = text.split("\n");
  const wanted = formatted.split("\n");
  const index = lines.findIndex((line, number) => line !== wanted[number]);
  return `${index + 1}: ${lines[index]} → ${wanted[index]}`;
}

describe("what is generated is as the formatter would have it", () => {
  test.each([
    ["the flagship", ["model/qldb/journal-exports.smithy"]],
    ["a hostile model", ["tools/codegen/test/hostile.smithy"]],
  ])("of %s", async (_, paths) => {
    expect(await changes(paths.map((path) => join(ROOT, path)))).toEqual({});
  });

  const isMissing = !existsSync(CORPUS);
  test.skipIf(isMissing).each(SERVICES)(
    `of %s${isMissing ? " (did not run: no corpora)" : ""}`,
    { timeout: 60_000 },
    async (service) => {
      expect(await changes([join(CORPUS, `${service}.json`)])).toEqual({});
    },
  );
});
