import { spawnSync } from "node:child_process";
import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";

const root = join(import.meta.dirname, "../../..");
const page = readFileSync(join(root, "docs/migration.md"), "utf8");
// Below the checkout, so that snippets find its packages.
const folder = join(root, "tmp/migration");

beforeAll(() => mkdirSync(folder, { recursive: true }));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const [, setup = ""] = /^```ts setup\n(.*?)^```$/ms.exec(page) ?? [];
const snippets = [...page.matchAll(/^### (.*?)\n(?:(?!^### ).)*?^```ts\n(.*?)^```$/gms)].map(
  ([, title = "", code = ""]) => ({ title, code }),
);

/** Each snippet in a scope of its own, after a reset; they say by assertions what they show. */
const program = [
  setup,
  ...snippets.map(({ code }) => `{\nmock.reset();\nserver.resetHandlers();\n${code}}\n`),
  "server.close();\nconsole.log('all of it');\n",
].join("\n");

test("what the page about other mocks shows is true", () => {
  const file = join(folder, "migration.ts");
  writeFileSync(file, program);
  const args = ["--conditions=@tsmith/source", "--no-warnings", file];
  const { stdout, stderr } = spawnSync("node", args, { cwd: folder, encoding: "utf8" });
  expect({ stdout, stderr }).toEqual({ stdout: "all of it\n", stderr: "" });
});

test("the page shows what people do most, each beside what takes its place", () => {
  expect(snippets.map(({ title }) => title).length).toBeGreaterThanOrEqual(13);
  const [theirs = "", msw = ""] = page.split("## Handlers for MSW by hand");
  expect(theirs.match(/^### /gm)).toHaveLength(10);
  expect(msw.match(/^```ts$/gm)).toHaveLength(3);
});
