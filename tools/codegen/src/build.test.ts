import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { compile, install } from "../test/compile.ts";
import { build, type BuildResult } from "./build.ts";
import { defaultConfig } from "./config/build-config.ts";
import { parseBuildConfig } from "./config/parse-config.ts";

const TOWNS = `$version: "2.0"
namespace example
@aws.protocols#restJson1
service Towns { version: "1", operations: [Visit] }
@http(method: "POST", uri: "/visit")
operation Visit { input := { name: String } }`;

const VILLAGES = `$version: "2.0"
namespace example
@aws.protocols#awsJson1_0
service Villages { version: "1" }`;

/** Builds models with a smithy-build.json of these plugins. */
async function buildWith(
  plugins: Readonly<Record<string, unknown>>,
  ...models: readonly string[]
): Promise<BuildResult> {
  const text = JSON.stringify({ version: "1.0", sources: ["model"], plugins });
  const config = parseBuildConfig({ name: "smithy-build.json", text }).value!;
  const sources = models.map((model, index) => ({ name: `model-${index}.smithy`, text: model }));
  return build(config, sources);
}

function messagesOf({ diagnostics }: BuildResult): readonly string[] {
  return diagnostics
    .filter(({ id }) => id === "BuildConfig")
    .map(({ severity, message }) => `${severity} ${message}`);
}

describe("a build", () => {
  test("without settings makes every package of the only service", async () => {
    const { packages } = await build(defaultConfig([], "packages"), [
      { name: "towns.smithy", text: TOWNS },
    ]);
    expect(packages.map(({ name, folder }) => [name, folder])).toEqual([
      ["@tsmith/towns-types", "towns-types"],
      ["@tsmith/towns-client", "towns-client"],
      ["@tsmith/towns-mock", "towns-mock"],
      ["@tsmith/towns-arbitraries", "towns-arbitraries"],
      ["@tsmith/towns-openapi", "towns-openapi"],
    ]);
  });

  test("leaves out a pattern that it does not understand, and says whose it is", async () => {
    const model = `${TOWNS.replace("name: String", '@pattern("^\\\\p{InGreek}$") name: String')}`;
    const { packages, diagnostics } = await build(defaultConfig([], "packages"), [
      { name: "towns.smithy", text: model },
    ]);
    expect(packages).toHaveLength(5);
    const warnings = diagnostics.filter(({ id }) => id === "Pattern");
    expect(warnings).toMatchObject([
      {
        severity: "WARNING",
        shape: "example#VisitInput$name",
        message:
          "The pattern of `example#VisitInput$name` is not understood, and nothing keeps it: " +
          "there is no Unicode property `InGreek` at offset 12.",
      },
    ]);
    expect(JSON.stringify(packages)).not.toContain("InGreek");
  });

  test("names packages, versions and siblings as it is told", async () => {
    const { packages } = await buildWith(
      {
        "tsmith-types": { package: "@acme/towns", packageVersion: "2.0.0", private: true },
        "tsmith-arbitraries": { package: "towns-values" },
      },
      TOWNS,
    );
    const manifests = packages.map(({ folder, files }) => [
      folder,
      JSON.parse(files.find(({ path }) => path === "package.json")!.text),
    ]);
    expect(manifests).toMatchObject([
      ["towns", { name: "@acme/towns", version: "2.0.0", private: true }],
      ["towns-values", { name: "towns-values", dependencies: { "@acme/towns": "2.0.0" } }],
    ]);
  });

  test("gives the same bytes whatever the order of its sources", async () => {
    const [head, rest] = [TOWNS, '$version: "2.0"\nnamespace example\nstructure Unused {}'];
    const plugins = { "tsmith-types": {}, "tsmith-mock": {} };
    const one = await buildWith(plugins, head, rest);
    const other = await buildWith(plugins, rest, head);
    expect(one.packages).toEqual(other.packages);
    expect(one.packages).toHaveLength(2);
  });

  test("shares what one plugin says with the others of the service", async () => {
    const model = TOWNS.replace("name: String", "mood: Mood } output := { mood: Mood").concat(
      "\nenum Mood { GOOD }",
    );
    const { packages } = await buildWith(
      { "tsmith-types": {}, "tsmith-arbitraries": { enums: "closed" } },
      model,
    );
    const models = packages[0]!.files.find(({ path }) => path === "src/models.ts")!;
    expect(models.text).not.toContain("OpenEnum");
  });

  test("makes nothing of a wrong model, and says why", async () => {
    const { packages, diagnostics } = await buildWith(
      { "tsmith-types": {} },
      TOWNS.replace("name: String", "name: Strin"),
    );
    expect(packages).toEqual([]);
    expect(diagnostics.map(({ id, severity }) => [id, severity])).toContainEqual([
      "Target.UnresolvedShape",
      "ERROR",
    ]);
  });
});

describe("a build says", () => {
  test("that there is no such service", async () => {
    const result = await buildWith({ "tsmith-types": { service: "example#Town" } }, TOWNS);
    expect(messagesOf(result)).toEqual(["ERROR The model has no service `example#Town`."]);
    expect(result.packages).toEqual([]);
  });

  test("that there is no service at all", async () => {
    const result = await buildWith({ "tsmith-types": {} }, '$version: "2.0"');
    expect(messagesOf(result)).toEqual(["ERROR The model has no service to generate packages of."]);
  });

  test("once what is wrong for each of its packages", async () => {
    const name = "towns.smithy";
    const text = '$version: "2.0"\nnamespace example\nservice Towns { version: "1" }';
    expect(messagesOf(await build(defaultConfig([name], "."), [{ name, text }]))).toEqual([
      "ERROR The service `example#Towns` has no protocol that is supported.",
    ]);
  });

  test("that it does not know which service is meant", async () => {
    const result = await buildWith({ "tsmith-types": {} }, TOWNS, VILLAGES);
    expect(messagesOf(result)).toEqual([
      "ERROR The model has the services `example#Towns` and `example#Villages`: `service` must say which one is meant.",
    ]);
  });

  test("that a service has no protocol it knows", async () => {
    const result = await buildWith(
      { "tsmith-types": {} },
      TOWNS.replace("@aws.protocols#restJson1\n", ""),
    );
    expect(messagesOf(result)).toEqual([
      "ERROR The service `example#Towns` has no protocol that is supported.",
    ]);
  });

  test("that a service does not speak the protocol it is told", async () => {
    const result = await buildWith(
      { "tsmith-types": { protocol: "aws.protocols#awsQuery" } },
      TOWNS,
    );
    expect(messagesOf(result)).toEqual([
      "ERROR The service `example#Towns` does not speak `aws.protocols#awsQuery`.",
    ]);
  });

  test("that two packages would share a folder", async () => {
    const result = await buildWith(
      { "tsmith-types": { package: "@a/towns" }, "tsmith-mock": { package: "@b/towns" } },
      TOWNS,
    );
    expect(messagesOf(result)).toEqual([
      "ERROR Two packages would be written to the folder `towns`.",
    ]);
  });

  test("that the plugins of a service disagree", async () => {
    const result = await buildWith(
      { "tsmith-types": { enums: "closed" }, "tsmith-mock": { enums: "open" } },
      TOWNS,
    );
    expect(new Set(messagesOf(result))).toEqual(
      new Set([
        "ERROR `enums` differs between the plugins of `example#Towns`, whose packages build on one another.",
      ]),
    );
    expect(result.packages).toEqual([]);
  });

  test("that a service without HTTP bindings has no OpenAPI", async () => {
    const service = "example#Villages";
    const result = await buildWith({ "tsmith-openapi": { service } }, TOWNS, VILLAGES);
    expect(messagesOf(result)).toEqual([
      "NOTE `example#Villages` has nothing that the target `openapi` could describe; there is no package of it.",
    ]);
  });
});

describe("the packages of a service of AWS compile", () => {
  const corpus = join(import.meta.dirname, "../../../../shared/corpora/aws");
  const isMissing = !existsSync(corpus);

  test.skipIf(isMissing).each(["qldb", "kinesis", "cloudwatch"])(
    `%s${isMissing ? " (did not run: no corpora)" : ""}`,
    { timeout: 120_000 },
    async (service) => {
      const text = readFileSync(join(corpus, `${service}.json`), "utf8");
      const { packages } = await build(defaultConfig([], "packages"), [
        { name: `${service}.json`, text },
      ]);
      expect(packages.length).toBeGreaterThan(3);
      expect(await compile(install(service, packages))).toBe("");
    },
  );
});
