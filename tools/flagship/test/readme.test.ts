import { spawnSync } from "node:child_process";
import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
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
