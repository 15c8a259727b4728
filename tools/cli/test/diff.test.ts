import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { copyContract, type Run, runIn } from "./tsmith.ts";

let folder: string;
let model: string;
let original: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "tsmith-diff-"));
  model = join(folder, "model/qldb/journal-exports.smithy");
  copyContract(join(folder, "model/qldb"));
  original = readFileSync(model, "utf8");
  const git = (...args: readonly string[]): void => {
    execFileSync("git", ["-c", "user.name=a", "-c", "user.email=a@example.com", ...args], {
      cwd: folder,
    });
  };
  git("init", "--quiet");
  git("add", ".");
  git("commit", "--quiet", "--message", "A contract");
});
beforeEach(() => writeFileSync(model, original));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function tsmith(...args: readonly string[]): Run {
  return runIn(folder, args);
}

function change(old: string, now: string): void {
  const text = readFileSync(model, "utf8");
  expect(text).toContain(old);
  writeFileSync(model, text.replace(old, now));
}

describe("diff", () => {
  test("of the same is nothing", () => {
    expect(tsmith("diff", "model/qldb", "--base", "HEAD")).toEqual({
      status: 0,
      stdout: "model/qldb: none (clients compatible, servers compatible)\n",
      stderr: "",
    });
  });

  test("calls a new value of an enum a minor change", () => {
    change("    CANCELLED\n", "    CANCELLED\n\n    PAUSED\n");
    const { status, stdout } = tsmith("diff", "model/qldb", "--base", "HEAD");
    expect(status).toBe(0);
    expect(stdout).toContain("model/qldb: minor (clients compatible, servers compatible)\n");
    expect(stdout).toContain("Enum value `PAUSED` was appended [ChangedEnumTrait.Appended.3]\n");
  });

  test("takes the parts of both versions one by one", () => {
    writeFileSync(join(folder, "a.smithy"), '$version: "2.0"\nnamespace a\nstructure A { b: B }\n');
    writeFileSync(join(folder, "b.smithy"), '$version: "2.0"\nnamespace a\nstring B\n');
    writeFileSync(join(folder, "c.smithy"), '$version: "2.0"\nnamespace a\ninteger B\n');
    const old = ["--old", "a.smithy", "--old", "b.smithy"];
    const { stdout } = tsmith("diff", ...old, "--new", "a.smithy", "--new", "c.smithy");
    expect(stdout).toContain("[ChangedShapeType]");
    expect(tsmith("diff", ...old).status).toBe(2);
    expect(tsmith("diff", ...old, "--new", "a.smithy", "b.smithy").status).toBe(2);
  });

  test("calls other documentation a patch", () => {
    change("/// Journal export jobs.", "/// Export jobs.");
    const { stdout } = tsmith("diff", "model/qldb", "--base", "HEAD", "--json");
    expect(JSON.parse(stdout)).toMatchObject({ bump: "patch", impacts: [] });
  });

  test("shows what a narrower range breaks, and what the laws say of it", () => {
    change("@range(min: 1, max: 100)", "@range(min: 1, max: 50)");
    const { status, stdout } = tsmith("diff", "model/qldb", "--base", "HEAD", "--prove");
    expect(status).toBe(1);
    expect(stdout).toContain("model/qldb: major (clients breaking, servers compatible)\n");
    expect(stdout).toContain(
      "ListJournalS3Exports: input.MaxResults = the number 100 is refused\n",
    );
    expect(stdout).toMatch(/Old client, new mock: \d laws hold, \d are broken/);
    expect(stdout).toContain("ListJournalS3Exports requestRoundTrip");
    expect(stdout).toMatch(/New client, old mock: \d laws hold, 0 are broken/);
  });

  test("compares files and folders", () => {
    const old = join(folder, "old.smithy");
    writeFileSync(old, original);
    change("    CANCELLED\n", "");
    const { status, stdout } = tsmith("diff", "old.smithy", "model/qldb", "--json");
    expect(status).toBe(1);
    expect(JSON.parse(stdout)).toMatchObject({
      name: "model/qldb",
      clients: "breaking",
      servers: "breaking",
      bump: "major",
      impacts: [{ shape: "com.amazonaws.qldb#ExportStatus$CANCELLED" }],
      events: [
        { id: "ChangedEnumTrait.Removed.2", severity: "ERROR" },
        { id: "RemovedShape", severity: "ERROR" },
      ],
    });
  });

  test("puts an entry on top of a change log", () => {
    const log = join(folder, "CHANGELOG.md");
    writeFileSync(log, "# Changes\n\n## Before\n");
    change("    CANCELLED\n", "    CANCELLED\n\n    PAUSED\n");
    tsmith("diff", "model/qldb", "--base", "HEAD", "--changelog", "CHANGELOG.md");
    expect(readFileSync(log, "utf8")).toBe(
      [
        "# Changes",
        "",
        "## model/qldb: a minor change",
        "",
        "### Added",
        "",
        "- Added member `com.amazonaws.qldb#ExportStatus$PAUSED`",
        "- Enum value `PAUSED` was appended",
        "",
        "## Before",
        "",
      ].join("\n"),
    );
  });

  test("writes a version plan for the packages, once", () => {
    const plans = join(folder, ".nx/version-plans");
    expect(tsmith("diff", "model/qldb", "--base", "HEAD", "--version-plan").stderr).toBe(
      "No version plan is needed.\n",
    );
    expect(existsSync(plans)).toBe(false);
    change("    CANCELLED\n", "    CANCELLED\n\n    PAUSED\n");
    tsmith("diff", "model/qldb", "--base", "HEAD", "--version-plan");
    tsmith("diff", "model/qldb", "--base", "HEAD", "--version-plan");
    const [plan, ...others] = readdirSync(plans);
    expect(others).toEqual([]);
    expect(readFileSync(join(plans, String(plan)), "utf8")).toMatch(
      /^---\n"@tsmith\/qldb-arbitraries": minor\n(?:"@tsmith\/qldb-\w+": minor\n){4}---\n\n## model\/qldb: a minor change\n/,
    );
  });

  test("says what is wrong with a model, and compares nothing", () => {
    change("OutputFormat: OutputFormat", "OutputFormat: OutputFormt");
    const { status, stdout, stderr } = tsmith("diff", "model/qldb", "--base", "HEAD");
    expect({ status, stdout }).toEqual({ status: 1, stdout: "" });
    expect(stderr).toContain("error[Target.UnresolvedShape]");
  });

  test.each([
    [["model/qldb"], "name the old and the new version, or --base REVISION"],
    [["model/qldb", "--base", "nowhere"], "there is no revision `nowhere`"],
    [["model/qldb", "--base", "--all"], "there is no revision `--all`"],
    [["model/qldb", "nowhere"], "there is no file or folder `nowhere`"],
  ])("%j is a wrong call", (args, message) => {
    const { status, stderr } = tsmith("diff", ...args);
    expect({ status, stderr }).toEqual({ status: 2, stderr: `error: ${message}\n` });
  });
});
