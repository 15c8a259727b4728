import { readFileSync } from "node:fs";
import { join } from "node:path";
import { build, MANIFEST, parseBuildConfig, readSources } from "@tsmith/codegen";
import { expect, test } from "vitest";
import { contractProject, packageRoots } from "./contract-project.ts";

const root = join(import.meta.dirname, "../../..");
const project = contractProject(root, "model/qldb/smithy-build.json", {});
const generate = project.targets?.["generate"];

test("a contract is a project that is named after its folder", () => {
  expect(project.name).toBe("qldb-contract");
});

test("generating is cached by the configuration, the model and the version of tsmith", () => {
  expect(generate?.cache).toBe(true);
  expect(generate?.inputs).toEqual([
    "{workspaceRoot}/model/qldb/smithy-build.json",
    "{workspaceRoot}/model/qldb/journal-exports.smithy",
    "{workspaceRoot}/model/qldb/journal-exports.smithy/**/*",
    { externalDependencies: ["tsmith"] },
  ]);
});

test("a workspace that holds the generator names its sources instead", () => {
  const options = { generatorInputs: ["{workspaceRoot}/tools/**/*"] };
  const { targets } = contractProject(root, "model/qldb/smithy-build.json", options);
  expect(targets?.["generate"]?.inputs?.at(-1)).toBe("{workspaceRoot}/tools/**/*");
});

test("the outputs are the files that a build makes, each by its name", async () => {
  const file = join(root, "model/qldb/smithy-build.json");
  const { value: config } = parseBuildConfig({ name: file, text: readFileSync(file, "utf8") });
  const { sources } = readSources([join(root, "model/qldb/journal-exports.smithy")]);
  const { packages } = await build(config!, sources);
  const made = packages.flatMap(({ folder, files }) =>
    [MANIFEST, ...files.map(({ path }) => path)].map(
      (path) => `{workspaceRoot}/packages/${folder}/${path}`,
    ),
  );
  expect(generate?.outputs).toEqual(expect.arrayContaining(made));
  expect(made).toHaveLength(45);
});

test("checks of a contract are targets beside it, cached where files alone decide", () => {
  const { validate, prove, test: tested, diff } = project.targets ?? {};
  expect(validate).toMatchObject({ cache: true, command: "tsmith validate model/qldb" });
  expect(prove).toMatchObject({ cache: true, command: "tsmith prove model/qldb" });
  expect([validate?.inputs, prove?.inputs]).toEqual([generate?.inputs, generate?.inputs]);
  expect(tested).toEqual(prove);
  expect(diff).toMatchObject({
    cache: false,
    command: "tsmith diff model/qldb",
    options: { base: "main" },
  });
});

test("the packages of a contract are known by their folders", () => {
  expect(packageRoots(root, "model/qldb/smithy-build.json")).toEqual(
    ["types", "client", "mock", "arbitraries", "openapi"].map((name) => `packages/qldb-${name}`),
  );
});
