import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { copyContract, type Run, runIn } from "./tsmith.ts";

let folder: string;
let contract: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "tsmith-build-"));
  contract = join(folder, "model/qldb");
  copyContract(contract);
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function build(...args: readonly string[]): Run {
  return runIn(folder, ["build", ...args]);
}

function model(): string {
  return join(contract, "journal-exports.smithy");
}

function replaced(old: string, now: string): void {
  const text = readFileSync(model(), "utf8");
  expect(text).toContain(old);
  writeFileSync(model(), text.replace(old, now));
}

function configure(change: (config: { plugins: Record<string, unknown> }) => void): void {
  const file = join(contract, "smithy-build.json");
  const config = JSON.parse(readFileSync(file, "utf8")) as { plugins: Record<string, unknown> };
  change(config);
  writeFileSync(file, JSON.stringify(config));
}

describe("a package that the configuration drops", () => {
  test("loses its files, and those of a person stay", () => {
    build("model/qldb");
    const dropped = join(folder, "packages/qldb-openapi");
    writeFileSync(join(dropped, "mine.ts"), "mine");
    configure(({ plugins }) => delete plugins["tsmith-openapi"]);
    expect(build("model/qldb", "--dry-run").stdout).toContain(
      "- packages/qldb-openapi/openapi.json",
    );
    expect(build("model/qldb")).toMatchObject({ status: 0, stderr: "" });
    expect(existsSync(join(dropped, "openapi.json"))).toBe(false);
    expect(readFileSync(join(dropped, "mine.ts"), "utf8")).toBe("mine");
    expect(existsSync(join(folder, "packages/qldb-types/package.json"))).toBe(true);
  });
});

describe("model files without a configuration", () => {
  test("are one contract where they are IDL, each in a file of its own", () => {
    const shapes = '$version: "2"\nnamespace towns.shapes\nstructure Town { name: String }\n';
    const service = `$version: "2"
namespace towns
use aws.protocols#restJson1
use towns.shapes#Town
@restJson1
service Towns { version: "1", operations: [GetTown] }
@http(method: "GET", uri: "/town")
@readonly
operation GetTown { output := { town: Town } }
`;
    writeFileSync(join(folder, "shapes.smithy"), shapes);
    writeFileSync(join(folder, "towns.smithy"), service);
    const run = build("shapes.smithy", "towns.smithy", "--out", "generated");
    expect(run).toMatchObject({ status: 0, stderr: "" });
    expect(existsSync(join(folder, "generated/towns-client/package.json"))).toBe(true);
  });
});

describe("a part of a contract", () => {
  test("--plugin writes its packages alone, and takes nothing away", () => {
    expect(build("model/qldb", "--plugin", "tsmith-types").status).toBe(0);
    expect(readdirSync(join(folder, "packages"))).toEqual(["qldb-types"]);
    build("model/qldb");
    replaced("    CANCELLED\n", "    CANCELLED\n\n    PAUSED\n");
    const { stdout } = build("model/qldb", "--plugin", "tsmith-types");
    expect(stdout).toContain("~ packages/qldb-types/src/enums.ts");
    expect(stdout).toContain(" 0 removed");
    expect(existsSync(join(folder, "packages/qldb-client/package.json"))).toBe(true);
  });

  test("--projection builds it alone", () => {
    configure((config) => {
      const { plugins } = config;
      Object.assign(config, { projections: { slim: { plugins } }, plugins: {} });
    });
    const { stdout, status } = build("model/qldb", "--projection", "slim", "--output", "out");
    expect(status).toBe(0);
    expect(stdout).toContain("out/slim/qldb-types");
    expect(readdirSync(join(folder, "out"))).toEqual(["slim"]);
  });

  test("that is not there is a wrong call", () => {
    const cases = [
      ["--projection", "slim", "`model/qldb` has no projection `slim`"],
      ["--plugin", "tsmith-rust", "`model/qldb` does not use a plugin `tsmith-rust`"],
    ] as const;
    for (const [option, name, message] of cases) {
      expect(build("model/qldb", option, name)).toMatchObject({
        status: 2,
        stdout: "",
        stderr: `error: ${message}\n`,
      });
    }
  });
});

describe("several contracts, one of which is wrong", () => {
  test("are all told, and nothing of them is written", () => {
    cpSync(contract, join(folder, "model/wrong"), { recursive: true });
    writeFileSync(join(folder, "model/wrong/journal-exports.smithy"), "structure");
    cpSync(contract, join(folder, "model/other"), { recursive: true });
    const { status, stderr } = build("model/qldb", "model/wrong", "model/other");
    expect(status).toBe(1);
    expect(stderr).toContain("model/wrong/journal-exports.smithy:1");
    expect(existsSync(join(folder, "packages"))).toBe(false);
  });
});

describe("two contracts with one output folder and equal names of packages", () => {
  test("are told apart, together and one after the other", () => {
    cpSync(contract, join(folder, "model/copy"), { recursive: true });
    const both = build("model/qldb", "model/copy");
    expect(both.status).toBe(1);
    expect(both.stderr).toContain("packages/qldb-types: Two contracts make a package here");
    expect(existsSync(join(folder, "packages"))).toBe(false);

    expect(build("model/qldb").status).toBe(0);
    const second = build("model/copy");
    expect(second.status).toBe(1);
    expect(second.stderr).toContain("The package is made of the contract at `../../model/qldb`");
    expect(build("model/qldb", "--check").status).toBe(0);
  });
});

describe("a model that is broken is told, with exit code 1, and the output stays as it is", () => {
  const cases: readonly (readonly [what: string, act: () => void, message: string])[] = [
    [
      "a missing target",
      () => replaced("LedgerName: LedgerName", "LedgerName: LedgrName"),
      "error[Target.UnresolvedShape]: member shape targets an unresolved shape `com.amazonaws.qldb#LedgrName`",
    ],
    [
      "a trait that does not exist",
      () => replaced("@readonly", "@readonli"),
      "model/qldb/journal-exports.smithy:36:1",
    ],
    [
      "a value that a trait does not take",
      () => replaced("@range(min: 1, max: 100)", '@range(min: "one")'),
      "error[TraitValue]",
    ],
    [
      "a syntax error",
      () => replaced("list JournalS3ExportList {", "list JournalS3ExportList"),
      "model/qldb/journal-exports.smithy:7",
    ],
    [
      "a file that is not UTF-8",
      () => writeFileSync(model(), Uint8Array.of(0x24, 0xff, 0xfe)),
      "`model/qldb/journal-exports.smithy` is not UTF-8.",
    ],
    ["a file that is gone", () => rmSync(model()), "There is no such file or folder."],
    [
      "links that lead in a circle",
      () => {
        rmSync(model());
        symlinkSync(model(), model());
      },
      "Its links lead in a circle.",
    ],
    [
      "a folder with a link to itself",
      () => {
        rmSync(model());
        mkdirSync(model());
        symlinkSync(model(), join(model(), "again"));
      },
      "is a link to a folder that holds it.",
    ],
    [
      "a configuration that is no JSON",
      () => writeFileSync(join(contract, "smithy-build.json"), "{"),
      "model/qldb/smithy-build.json:1",
    ],
  ];

  test.each(cases)("%s", (_what, act, message) => {
    build("model/qldb");
    const file = join(folder, "packages/qldb-types/src/models.ts");
    const before = readFileSync(file, "utf8");
    act();
    const { status, stderr } = build("model/qldb");
    expect(status).toBe(1);
    expect(stderr).toContain(message);
    expect(readFileSync(file, "utf8")).toBe(before);
  });
});
