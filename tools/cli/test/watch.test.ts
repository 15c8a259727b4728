import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { createServer } from "vite";
import { afterEach, beforeEach, expect, test } from "vitest";
import { bin, copyContract, env } from "./tsmith.ts";

let folder: string;
let model: string;
let child: ChildProcess;
let output: string;

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), "tsmith-watch-"));
  model = join(folder, "model/qldb/journal-exports.smithy");
  copyContract(join(folder, "model/qldb"));
  output = "";
  child = spawn("node", [bin, "build", "model/qldb", "--watch"], { cwd: folder, env });
  for (const stream of [child.stdout, child.stderr]) {
    stream?.on("data", (data: Buffer) => (output += data.toString()));
  }
  await told("Watching for changes.");
});
afterEach(async () => {
  if (child.exitCode === null) {
    child.kill();
    await once(child, "exit");
  }
  rmSync(folder, { recursive: true, force: true });
});

/** Waits until the process has said something since it was last asked, and forgets it. */
async function told(text: string): Promise<string> {
  for (let tries = 0; tries < 2000 && !output.includes(text); tries += 1) {
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
  const said = output;
  output = "";
  expect(said).toContain(text);
  return said;
}

function edit(old: string, now: string): void {
  const text = readFileSync(model, "utf8");
  expect(text).toContain(old);
  writeFileSync(model, text.replace(old, now));
}

const enums = (): string => readFileSync(join(folder, "packages/qldb-types/src/enums.ts"), "utf8");

test("a save is built, and one that changes nothing is not", { timeout: 60_000 }, async () => {
  edit("    CANCELLED\n", "    CANCELLED\n\n    PAUSED\n");
  expect(await told("files written")).toContain("~ packages/qldb-types/src/enums.ts");
  expect(enums()).toContain('PAUSED: "PAUSED"');
  writeFileSync(model, readFileSync(model));
  edit("    PAUSED\n", "    HELD\n");
  const said = await told("files written");
  expect(said.match(/files written/g)).toHaveLength(1);
  expect(enums()).toContain('HELD: "HELD"');
});

test("a burst of saves is built once, as it ends", { timeout: 60_000 }, async () => {
  for (const name of ["A", "B", "C", "D"]) edit("    CANCELLED\n", `    CANCELLED\n    ${name}\n`);
  const said = await told("files written");
  await new Promise((resolve) => setTimeout(resolve, 300));
  expect(said + output).toMatch(/^(?:(?!files written).)*files written(?:(?!files written).)*$/s);
  expect(enums()).toMatch(/CANCELLED.*D: .*C: .*B: .*A: /s);
});

test("an editor that replaces the file is noticed", { timeout: 60_000 }, async () => {
  const text = readFileSync(model, "utf8");
  writeFileSync(`${model}~`, text.replace("    CANCELLED\n", "    CANCELLED\n    PAUSED\n"));
  renameSync(`${model}~`, model);
  await told("files written");
  expect(enums()).toContain("PAUSED");
});

test("a wrong model is told, and what was built stays", { timeout: 60_000 }, async () => {
  const file = join(folder, "packages/qldb-types/src/enums.ts");
  const { mtimeMs } = statSync(file);
  edit("Status: ExportStatus", "Status: ExportStatu");
  expect(await told("1 error")).toContain("Did you mean `com.amazonaws.qldb#ExportStatus`?");
  expect(statSync(file).mtimeMs).toBe(mtimeMs);
  edit("Status: ExportStatu\n", "Status: ExportStatus\n");
  await told("0 files written");
});

test("a new source of the configuration is watched as well", { timeout: 60_000 }, async () => {
  writeFileSync(
    join(folder, "model/qldb/more.smithy"),
    '$version: "2.0"\nnamespace more\n@mixin\nstructure M {}\n',
  );
  const config = join(folder, "model/qldb/smithy-build.json");
  const text = readFileSync(config, "utf8");
  writeFileSync(
    config,
    text.replace('["journal-exports.smithy"]', '["journal-exports.smithy", "more.smithy"]'),
  );
  await told("0 files written");
  writeFileSync(join(folder, "model/qldb/more.smithy"), '$version: "2.0"\nnamespace more\nstruct');
  expect(await told("1 error")).toContain("model/qldb/more.smithy:3");
});

test("Vite serves what a save changes", { timeout: 60_000 }, async () => {
  const vite = await createServer({
    root: folder,
    configFile: false,
    resolve: {
      alias: {
        "@tsmith/schema": fileURLToPath(
          new URL("../../../packages/schema/src/index.ts", import.meta.url),
        ),
      },
    },
    logLevel: "silent",
    server: { middlewareMode: true, ws: false },
    optimizeDeps: { noDiscovery: true },
  });
  try {
    const served = async (): Promise<unknown> => {
      const module = await vite.ssrLoadModule("/packages/qldb-types/src/enums.ts");
      return (module["ExportStatus"] as Readonly<Record<string, string>>)["PAUSED"];
    };
    expect(await served()).toBeUndefined();
    edit("    CANCELLED\n", "    CANCELLED\n    PAUSED\n");
    await told("files written");
    await expect.poll(served, { timeout: 10_000 }).toBe("PAUSED");
  } finally {
    await vite.close();
  }
});
