import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";

const root = join(import.meta.dirname, "../../..");
const readme = readFileSync(join(root, "README.md"), "utf8");
// Below the checkout, so that snippets find its packages.
const folder = join(root, "tmp/readme");

beforeAll(() => mkdirSync(folder, { recursive: true }));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

interface Snippet {
  readonly code: string;
  readonly output: string;
}

/** The TypeScript of the README, and what its comments say that it prints. */
const snippets = [...readme.matchAll(/^```ts\n(.*?)^```$/gms)].map(([, code = ""]): Snippet => {
  const output = [...code.matchAll(/console\.log\(.*\); \/\/ (.*)$/gm)].map(
    ([, line]) => `${line}\n`,
  );
  return { code, output: output.join("") };
});

function node(args: readonly string[], cwd: string): { stdout: string; stderr: string } {
  const env = { ...process.env, FORCE_COLOR: undefined, NO_COLOR: "1" };
  const { stdout, stderr } = spawnSync("node", args, { cwd, env, encoding: "utf8" });
  return { stdout, stderr };
}

test.each(snippets.map((snippet, index) => ({ ...snippet, index })))(
  "snippet $index of the README prints what it says",
  ({ code, output, index }) => {
    const file = join(folder, `snippet-${index}.ts`);
    writeFileSync(file, code);
    const args = ["--conditions=@tsmith/source", "--no-warnings", file];
    expect(node(args, folder)).toEqual({ stdout: output, stderr: "" });
  },
);

test("the README has snippets", () => {
  expect(snippets.length).toBeGreaterThanOrEqual(4);
});

test("the five minutes: a new enum member follows into types, OpenAPI and arbitraries", () => {
  const contract = join(folder, "model/qldb");
  cpSync(join(root, "model/qldb"), contract, { recursive: true });
  const model = join(contract, "journal-exports.smithy");
  const [, member = ""] = /^```smithy\n(.*?)^```$/ms.exec(readme) ?? [];
  const text = readFileSync(model, "utf8");
  writeFileSync(model, text.replace("    CANCELLED\n", `    CANCELLED\n\n${member}`));

  const { stdout, stderr } = node([join(root, "tools/cli/bin/tsmith.js"), "build", contract], root);
  expect(stderr).toBe("");
  expect(stdout).toContain("5 packages in ");
  const generated = (path: string): string => readFileSync(join(folder, "packages", path), "utf8");
  expect(generated("qldb-types/src/enums.ts")).toContain('PAUSED: "PAUSED"');
  expect(generated("qldb-types/src/constraints.ts")).toContain('"PAUSED"');
  expect(generated("qldb-openapi/openapi.json")).toContain('"PAUSED"');
});
