import { readFileSync } from "node:fs";
import { join } from "node:path";
import { build, type BuildResult, parseBuildConfig } from "@tsmith/codegen";
import { load, type Source, writeJsonAst } from "@tsmith/smithy";
import { expect, test } from "vitest";

const contract = join(import.meta.dirname, "../../../model/qldb");

function read(name: string): Source {
  return { name, text: readFileSync(join(contract, name), "utf8") };
}

async function filesOf(sources: readonly Source[]): Promise<BuildResult["packages"]> {
  const { value: config } = parseBuildConfig(read("smithy-build.json"));
  const { packages } = await build(config!, sources);
  return packages;
}

test("the contract as JSON AST gives the same packages, byte for byte", async () => {
  const text = read("journal-exports.smithy");
  const { value: model } = load([text]);
  const ast = { name: "ast.json", text: JSON.stringify(writeJsonAst(model!)) };
  const packages = await filesOf([text]);
  expect(packages).toHaveLength(5);
  expect(await filesOf([ast])).toEqual(packages);
});

test("the packages that are committed are those of the contract", async () => {
  for (const { folder, files } of await filesOf([read("journal-exports.smithy")])) {
    for (const { path, text } of files) {
      expect(readFileSync(join(contract, "../../packages", folder, path), "utf8")).toBe(text);
    }
  }
});
