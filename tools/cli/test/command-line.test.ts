import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { bin, copyContract, type Run, runIn } from "./tsmith.ts";

let folder: string;
let contract: string;
let model: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "tsmith-"));
  contract = join(folder, "model/qldb");
  model = join(contract, "journal-exports.smithy");
  copyContract(contract);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function tsmith(...args: readonly string[]): Run {
  return runIn(folder, args);
}

const lineCount = (text: string): number => text.trimEnd().split("\n").length;

describe("a wrong call is one line and exit code 2", () => {
  test.each([
    [["build", "--chek"], "unknown option '--chek' (Did you mean --check?)"],
    [["biuld"], "unknown command 'biuld' (Did you mean build?)"],
    [["build", "nowhere"], "there is no file or folder `nowhere`"],
    [["validate", "nowhere.smithy"], "there is no file or folder `nowhere.smithy`"],
    [["format", "nowhere"], "there is no file or folder `nowhere`"],
    [["upgrade-1-to-2", "nowhere"], "there is no file or folder `nowhere`"],
    [["mock", "model/qldb", "--port", "many"], "Expected a whole number from 0 to 65535."],
    [["build", "model/qldb/journal-exports.smithy"], "add --out FOLDER"],
  ])("%j", (args, message) => {
    const { status, stdout, stderr } = tsmith(...args);
    expect({ status, stdout, lines: lineCount(stderr) }).toEqual({
      status: 2,
      stdout: "",
      lines: 1,
    });
    expect(stderr).toContain(message);
  });
});

describe("build", () => {
  test("writes five packages, and a second time nothing", () => {
    const first = tsmith("build", "model/qldb");
    expect(first).toMatchObject({ status: 0, stderr: "" });
    expect(first.stdout).toMatch(
      /5 packages in [\d.]+ s: 45 files written, 0 unchanged, 0 removed/,
    );
    expect(tsmith("build").stdout).toMatch(/0 files written, 45 unchanged, 0 removed/);
  });

  test("--check passes where nothing would change", () => {
    expect(tsmith("build", "--check")).toMatchObject({ status: 0, stderr: "" });
  });

  test("--check prints the difference and fails where something would, and writes nothing", () => {
    const enums = join(folder, "packages/qldb-types/src/enums.ts");
    const before = readFileSync(enums, "utf8");
    writeFileSync(enums, before.replace("CANCELLED", "CANCELED"));
    const { status, stdout } = tsmith("build", "--check", "model/qldb");
    expect(status).toBe(1);
    expect(stdout).toContain('-  CANCELED: "CANCELLED",\n+  CANCELLED: "CANCELLED",');
    expect(readFileSync(enums, "utf8")).toContain("CANCELED:");
    expect(tsmith("build", "model/qldb").status).toBe(0);
    expect(readFileSync(enums, "utf8")).toBe(before);
  });

  test("a broken model is told where it is broken, and the output stays", () => {
    const text = readFileSync(model, "utf8");
    const enums = join(folder, "packages/qldb-types/src/enums.ts");
    const before = readFileSync(enums, "utf8");
    writeFileSync(
      model,
      text
        .replace("OutputFormat: OutputFormat", "OutputFormat: OutputFormt")
        .replace("JSON\n", "YAML\n"),
    );
    const { status, stdout, stderr } = tsmith("build", "model/qldb");
    writeFileSync(model, text);
    expect({ status, stdout }).toEqual({ status: 1, stdout: "" });
    expect(stderr).toContain("error[Target.UnresolvedShape]: ");
    expect(stderr).toMatch(/--> model\/qldb\/journal-exports\.smithy:\d+:5\n/);
    expect(stderr).toContain("OutputFormat: OutputFormt\n");
    expect(stderr).toContain("hint: Did you mean `com.amazonaws.qldb#OutputFormat`?");
    expect(readFileSync(enums, "utf8")).toBe(before);
  });

  test("a file of a person in the way is an error, and nothing is written", () => {
    const mine = join(folder, "elsewhere/qldb-types/README.md");
    mkdirSync(join(mine, ".."), { recursive: true });
    writeFileSync(mine, "mine\n");
    const { status, stderr } = tsmith("build", "model/qldb", "--out", "elsewhere");
    expect(status).toBe(1);
    expect(stderr).toContain("elsewhere/qldb-types/README.md");
    expect(readFileSync(mine, "utf8")).toBe("mine\n");
  });

  test("--json is one document", () => {
    const { status, stdout } = tsmith("build", "model/qldb", "--json");
    expect(status).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({ changes: [], unchanged: 45, diagnostics: [] });
  });
});

describe("validate", () => {
  test("a valid model is exit code 0", () => {
    expect(tsmith("validate", "model/qldb")).toMatchObject({ status: 0, stderr: "" });
  });

  test("--json gives every diagnostic its place", () => {
    writeFileSync(join(folder, "bad.smithy"), '$version: "2"\nnamespace a\nstructure A { b: C }\n');
    const { status, stdout } = tsmith("validate", "bad.smithy", "--json");
    expect(status).toBe(1);
    expect(JSON.parse(stdout)).toMatchObject({
      valid: false,
      diagnostics: [
        { id: "Target.UnresolvedShape", severity: "ERROR", file: "bad.smithy", line: 3 },
      ],
    });
  });

  test("a file that is not UTF-8 is named", () => {
    writeFileSync(join(folder, "latin1.smithy"), Buffer.from([0x24, 0xe9, 0x0a]));
    const { status, stderr } = tsmith("validate", "latin1.smithy");
    expect(status).toBe(1);
    expect(stderr).toContain("`latin1.smithy` is not UTF-8");
  });
});

describe("mock", () => {
  test("serves pages of one store until it is told to stop", async () => {
    const args = [
      bin,
      "mock",
      "model/qldb",
      "--port",
      "0",
      "--seed",
      "42",
      "--items",
      "23",
      "--json",
    ];
    const process = spawn("node", args, { cwd: folder, stdio: ["ignore", "pipe", "inherit"] });
    const [chunk] = (await once(process.stdout, "data")) as [Buffer];
    const { url } = JSON.parse(chunk.toString()) as { url: string };

    const sizes: number[] = [];
    let token: string | undefined;
    do {
      const next = token === undefined ? "" : `&next_token=${token}`;
      const response = await fetch(`${url}/journal-s3-exports?max_results=10${next}`);
      const page = (await response.json()) as { JournalS3Exports: unknown[]; NextToken?: string };
      sizes.push(page.JournalS3Exports.length);
      token = page.NextToken;
    } while (token !== undefined);
    expect(sizes).toEqual([10, 10, 3]);

    const refused = await fetch(`${url}/journal-s3-exports?max_results=101`);
    expect(refused.status).toBe(400);
    expect(await refused.json()).toMatchObject({ fieldList: [{ path: "/MaxResults" }] });

    process.kill("SIGTERM");
    expect(await once(process, "exit")).toEqual([0, null]);
  });
});
