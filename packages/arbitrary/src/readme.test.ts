import { execFile } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";
import { expect, test } from "vitest";

const readme = readFileSync(join(import.meta.dirname, "../README.md"), "utf8");

test("the snippet of the README runs, and gives the same twice", async () => {
  const snippet = /```ts\n([^]*?)```/.exec(readme)?.[1] ?? "";
  const script = `${snippet.replace(/^sample\((.*?)\);.*$/m, "console.log(JSON.stringify([sample($1), sample($1)]));")}`;
  const { stdout } = await promisify(execFile)(
    process.execPath,
    ["--conditions=@tsmith/source", "--input-type=module-typescript", "--eval", script],
    { cwd: import.meta.dirname },
  );
  const [one, other] = JSON.parse(stdout) as [{ name: string }, unknown];
  expect(one.name).toMatch(/^[a-z-]{1,32}$/);
  expect(other).toEqual(one);
});
