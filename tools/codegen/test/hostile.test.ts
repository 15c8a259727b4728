import { readFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { beforeAll, describe, expect, test } from "vitest";
import { build, type BuiltPackage } from "../src/build.ts";
import { defaultConfig } from "../src/config/build-config.ts";
import { compile, install } from "./compile.ts";

let packages: readonly BuiltPackage[];
let home: string;

beforeAll(async () => {
  const text = readFileSync(join(import.meta.dirname, "hostile.smithy"), "utf8");
  const result = await build(defaultConfig([], "packages"), [{ name: "hostile.smithy", text }]);
  packages = result.packages;
  home = install("hostile", packages);
});

describe("a hostile model", () => {
  test("makes every package", () => {
    expect(packages).toHaveLength(5);
  });

  test("cannot put code into the output", async () => {
    for (const { folder, files } of packages) {
      for (const { path } of files.filter((file) => file.path.endsWith(".ts"))) {
        await import(pathToFileURL(join(home, folder, path)).href);
      }
    }
    expect(globalThis).not.toHaveProperty("hacked");
  });

  test("cannot break the syntax of the output", { timeout: 60_000 }, async () => {
    expect(await compile(home)).toBe("");
  });

  test("cannot leave its package", () => {
    const paths = packages.flatMap(({ files }) => files.map(({ path }) => path));
    expect(paths.filter((path) => !/^[A-Za-z][\w.-]*(\/[A-Za-z][\w.-]*)*$/.test(path))).toEqual([]);
  });

  test("keeps its enum values to the letter", async () => {
    const enums = await import(pathToFileURL(join(home, "hostile-types/src/enums.ts")).href);
    expect(enums.Kind).toEqual({
      QUOTE: '"; globalThis.hacked = 1; //',
      TEMPLATE: "`${globalThis.hacked = 1}`",
      NEWLINE: "a\nglobalThis.hacked = 1;\r\u2028globalThis.hacked = 1;\u2029",
      COMMENT: "*/ globalThis.hacked = 1; /*",
      HTML: "</script><script>globalThis.hacked = 1</script><!--",
    });
  });
});
