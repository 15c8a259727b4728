import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { copyContract, root, runIn } from "./tsmith.ts";

const readme = readFileSync(join(root, "README.md"), "utf8");
const story = /^## Five minutes.*?(?=^## )/ms.exec(readme)?.[0] ?? "";
/** What the story shows, in its order. */
const blocks = [...story.matchAll(/^```(\w*)\n(.*?)^```$/gms)].map(([, , text = ""]) => text);
let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "tsmith-story-"));
  copyContract(join(folder, "model/qldb"));
  git("init", "--quiet");
  commit();
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function git(...args: readonly string[]): string {
  const identity = ["-c", "user.name=a", "-c", "user.email=a@example.com"];
  return execFileSync("git", [...identity, ...args], { cwd: folder, encoding: "utf8" });
}

function commit(): void {
  git("add", ".");
  git("commit", "--quiet", "--message", "A version");
}

/** Runs a line of the story. */
function run(line: string): string {
  const [, ...args] = line.split(" ").slice(1);
  const { stdout, stderr } = runIn(folder, args);
  expect(stderr).toBe("");
  return stdout;
}

function edit(change: (text: string) => string): void {
  const file = join(folder, "model/qldb/journal-exports.smithy");
  const text = readFileSync(file, "utf8");
  expect(change(text)).not.toBe(text);
  writeFileSync(file, change(text));
}

test("the five minutes of the README go as it says", { timeout: 120_000 }, () => {
  const [bound = "", operation = "", value = "", commands = "", minor = "", major = ""] = blocks;
  const [build = "", compare = "", diff = ""] = commands.trimEnd().split("\n");
  run(build);
  commit();

  edit((text) =>
    text
      .replace("        ListJournalS3Exports\n", `        ListJournalS3Exports\n${bound}`)
      .replace("/// Which page", `${operation}\n/// Which page`)
      .replace("    CANCELLED\n", `    CANCELLED\n\n${value}`),
  );
  run(build);
  const changes = git(...compare.split(" ").slice(1));
  for (const [name, text] of [
    ["client", "export class CancelJournalS3ExportCommand"],
    ["types", 'PAUSED: "PAUSED"'],
    ["types", '"PAUSED"]'],
    ["mock", "cancelJournalS3Export"],
    ["arbitraries", "CancelJournalS3ExportInput: $.structure"],
    ["openapi", '"/ledgers/{Name}/journal-s3-exports/{ExportId}"'],
  ] as const) {
    const part = changes.split(/^diff --git /m).filter((file) => file.includes(`qldb-${name}/`));
    expect(part.join(""), name).toContain(text);
  }
  expect(run(diff)).toContain(minor);
  commit();

  edit((text) =>
    text.replace("    /// The format of the exported data.\n    OutputFormat: OutputFormat\n", ""),
  );
  const said = run(diff);
  expect(said).toContain("model/qldb: major (clients breaking, servers breaking)\n");
  expect(said).toContain(major);
});
