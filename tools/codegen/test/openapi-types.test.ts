import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import openapiTS, { astToString } from "openapi-typescript";
import { describe, expect, test } from "vitest";
import { build } from "../src/build.ts";
import { defaultConfig } from "../src/config/build-config.ts";

const ROOT = join(import.meta.dirname, "../../..");
const CORPUS = join(ROOT, "../shared/corpora/aws");

/** Services that between them have all that our documents say. */
const SERVICES = ["bedrock-runtime", "codeartifact", "dataexchange", "lex-models-v2", "qldb"];

describe("the types of an OpenAPI document are those that openapi-typescript makes", () => {
  test("of the flagship", async () => {
    const { ours, theirs } = await typesOf(join(ROOT, "model/qldb/journal-exports.smithy"));
    expect(ours).toBe(theirs);
  });

  const isMissing = !existsSync(CORPUS);
  test.skipIf(isMissing).each(SERVICES)(
    `of %s${isMissing ? " (did not run: no corpora)" : ""}`,
    { timeout: 60_000 },
    async (service) => {
      const { ours, theirs } = await typesOf(join(CORPUS, `${service}.json`));
      expect(ours).toBe(theirs);
    },
  );
});

async function typesOf(path: string): Promise<{ readonly ours: string; readonly theirs: string }> {
  const source = { name: path, text: readFileSync(path, "utf8") };
  const { packages } = await build(defaultConfig([path], "packages"), [source]);
  const files = packages.find(({ target }) => target === "openapi")?.files ?? [];
  const textOf = (name: string): string => files.find((file) => file.path === name)?.text ?? "";
  const nodes = await openapiTS(textOf("openapi.json"), { silent: true });
  return { ours: plain(textOf("src/openapi.ts")), theirs: plain(astToString(nodes)) };
}

/** Without comments and layout; brackets and bars that change nothing are layout too. */
function plain(text: string): string {
  return text
    .replace(/\/\*[^]*?\*\/|^\/\/.*$/gm, "")
    .replace(/[\s()]/g, "")
    .replace(/(?<=[:=])\|/g, "")
    .replaceAll("}", "}\n");
}
