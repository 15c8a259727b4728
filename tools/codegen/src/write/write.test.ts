import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { MANIFEST } from "./manifest.ts";
import type { Output } from "./plan.ts";
import { OutputTransaction, writeOutputs } from "./write.ts";

let home: string;
let root: string;

beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), "tsmith-write-"));
  root = join(home, "packages");
});
afterEach(() => rmSync(home, { recursive: true }));

/** A package `a` below the root with these files. */
function output(files: Readonly<Record<string, string>>, name = "a"): Output {
  const entries = Object.entries(files).map(([path, text]) => ({ path, text }));
  return { folder: join(root, name), files: entries };
}

function write(files: Readonly<Record<string, string>>): ReturnType<typeof writeOutputs> {
  return writeOutputs(root, [output(files)]);
}

/** Every file below a folder, but manifests: path → text. */
function filesIn(folder: string): Readonly<Record<string, string>> {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile() && entry.name !== MANIFEST);
  const paths = files.map(({ parentPath, name }) => join(parentPath, name)).toSorted();
  return Object.fromEntries(
    paths.map((path) => [path.slice(folder.length + 1), readFileSync(path, "utf8")]),
  );
}

/** What a person does. */
function put(path: string, text: string): void {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), text);
}

describe("a run", () => {
  test("writes what is not there", async () => {
    expect(await write({ "package.json": "{}", "src/index.ts": "1" })).toMatchObject({
      removed: [],
      unchanged: 0,
      obstacles: [],
    });
    expect(filesIn(root)).toEqual({ "a/package.json": "{}", "a/src/index.ts": "1" });
  });

  test("touches nothing when nothing changed", async () => {
    await write({ "a.ts": "1", "src/b.ts": "2" });
    const past = new Date("2020-01-01");
    const paths = ["", "a", "a/a.ts", "a/src", "a/src/b.ts", `a/${MANIFEST}`];
    for (const path of paths) utimesSync(join(root, path), past, past);
    expect(await write({ "a.ts": "1", "src/b.ts": "2" })).toEqual({
      written: [],
      removed: [],
      unchanged: 3,
      obstacles: [],
    });
    for (const path of paths) expect(statSync(join(root, path)).mtime, path).toEqual(past);
  });

  test("writes the files that differ, and no others", async () => {
    await write({ "a.ts": "1", "b.ts": "2" });
    expect((await write({ "a.ts": "1", "b.ts": "3" })).written).toEqual([join(root, "a/b.ts")]);
    expect(filesIn(root)).toEqual({ "a/a.ts": "1", "a/b.ts": "3" });
  });

  test("removes what an earlier run made and this one does not, and its empty folders", async () => {
    await write({ "a.ts": "1", "old/est/b.ts": "2" });
    expect((await write({ "a.ts": "1" })).removed).toEqual([join(root, "a/old/est/b.ts")]);
    expect(readdirSync(join(root, "a")).toSorted()).toEqual([MANIFEST, "a.ts"]);
  });

  test("leaves nothing of its own behind", async () => {
    await write({ "a.ts": "1" });
    expect(readdirSync(root)).toEqual(["a"]);
  });
});

describe("a person's file", () => {
  test("stays", async () => {
    await write({ "a.ts": "1", "old.ts": "2" });
    put("a/mine.ts", "mine");
    put("mine/index.ts", "mine");
    await write({ "a.ts": "3" });
    expect(filesIn(root)).toEqual({ "a/a.ts": "3", "a/mine.ts": "mine", "mine/index.ts": "mine" });
  });

  test("in the way of a generated one stops the run before it writes anything", async () => {
    put("a/b.ts", "mine");
    const { obstacles, written } = await write({ "a.ts": "1", "b.ts": "2" });
    expect(obstacles.map(({ path }) => path)).toEqual([join(root, "a/b.ts")]);
    expect(written).toEqual([]);
    expect(filesIn(root)).toEqual({ "a/b.ts": "mine" });
  });

  test("that holds what is generated is no obstacle", async () => {
    put("a/b.ts", "2");
    expect((await write({ "b.ts": "2" })).obstacles).toEqual([]);
  });
});

describe("a contract", () => {
  let contract: string;
  let other: string;
  beforeEach(() => {
    contract = join(home, "model/a");
    other = join(home, "model/b");
    mkdirSync(contract, { recursive: true });
    mkdirSync(other);
  });

  test("is named by its packages, from where they stand", async () => {
    await writeOutputs(root, [output({ "a.ts": "1" })], { contract });
    expect(JSON.parse(readFileSync(join(root, "a", MANIFEST), "utf8"))).toEqual({
      contract: "../../model/a",
      files: ["a.ts"],
    });
  });

  test("takes away the files of a package that it makes no more, and those of a person stay", async () => {
    const kept = output({ "a.ts": "1" });
    await writeOutputs(root, [kept, output({ "b.ts": "2", "src/c.ts": "3" }, "b")], { contract });
    await writeOutputs(root, [output({ "d.ts": "4" }, "other")], { contract: other });
    put("b/mine.ts", "mine");
    expect((await writeOutputs(root, [kept], { contract })).removed.toSorted()).toEqual(
      ["b.ts", "src/c.ts", MANIFEST].map((path) => join(root, "b", path)).toSorted(),
    );
    expect(filesIn(root)).toEqual({ "a/a.ts": "1", "b/mine.ts": "mine", "other/d.ts": "4" });
  });

  test("keeps what a run of a part of it does not make", async () => {
    await writeOutputs(root, [output({ "a.ts": "1" }), output({ "b.ts": "2" }, "b")], { contract });
    await writeOutputs(root, [output({ "a.ts": "3" })], { contract, isPart: true });
    expect(filesIn(root)).toEqual({ "a/a.ts": "3", "b/b.ts": "2" });
  });

  test("takes away the package of a projection, and its folder", async () => {
    await writeOutputs(root, [output({ "a.ts": "1" }, "slim/a")], { contract });
    await writeOutputs(root, [], { contract });
    expect(readdirSync(root)).toEqual([]);
  });

  test("does not write over the package of another, until that one is gone", async () => {
    await writeOutputs(root, [output({ "a.ts": "1" })], { contract });
    const { obstacles, written } = await writeOutputs(root, [output({ "a.ts": "2" })], {
      contract: other,
    });
    expect(obstacles).toEqual([
      {
        path: join(root, "a"),
        message: "The package is made of the contract at `../../model/a` from here.",
      },
    ]);
    expect(written).toEqual([]);
    rmSync(contract, { recursive: true });
    expect(
      (await writeOutputs(root, [output({ "a.ts": "2" })], { contract: other })).obstacles,
    ).toEqual([]);
  });

  test("takes over a package whose manifest names none", async () => {
    await write({ "a.ts": "1" });
    expect((await writeOutputs(root, [output({ "a.ts": "2" })], { contract })).obstacles).toEqual(
      [],
    );
  });
});

describe("nothing is written outside", () => {
  test.each(["../x.ts", "/x.ts", "a/../../x.ts", "", ".", "a//b", "a\\..\\x.ts", "C:/x.ts", "a\0"])(
    "by the path %j",
    async (path) => {
      await expect(write({ [path]: "1" })).rejects.toThrow("leads out");
    },
  );

  test.each(["src", "src/deep", ""])("through a link at %j", async (path) => {
    const outside = join(home, "outside");
    mkdirSync(outside);
    mkdirSync(dirname(join(root, "a", path)), { recursive: true });
    symlinkSync(outside, join(root, "a", path));
    expect((await write({ "src/deep/x.ts": "1" })).obstacles).not.toEqual([]);
    expect(readdirSync(outside)).toEqual([]);
  });

  test("through a link that is the file", async () => {
    const outside = join(home, "outside.ts");
    writeFileSync(outside, "theirs");
    mkdirSync(join(root, "a"), { recursive: true });
    symlinkSync(outside, join(root, "a/x.ts"));
    expect((await write({ "x.ts": "1" })).obstacles).not.toEqual([]);
    expect(readFileSync(outside, "utf8")).toBe("theirs");
  });

  test("by a manifest that lists what is not below it", async () => {
    writeFileSync(join(home, "x.ts"), "theirs");
    put(`a/${MANIFEST}`, JSON.stringify({ files: ["../../x.ts", 1, "../../../../etc/hosts"] }));
    expect((await write({ "a.ts": "1" })).removed).toEqual([]);
    expect(readFileSync(join(home, "x.ts"), "utf8")).toBe("theirs");
  });

  test.each([
    [{ path: "../x.ts" }],
    [{ path: "link/x.ts" }],
    [{ path: "a/y.ts", staged: "../../x.ts" }],
  ])("by a journal that somebody left there: %j", async (step) => {
    writeFileSync(join(home, "x.ts"), "theirs");
    put(".tsmith-staging/journal.json", JSON.stringify([step]));
    symlinkSync(home, join(root, "link"));
    await write({ "a.ts": "1" });
    expect(readFileSync(join(home, "x.ts"), "utf8")).toBe("theirs");
    expect(filesIn(join(root, "a"))).toEqual({ "a.ts": "1" });
  });

  test("but the root itself may be a link", async () => {
    mkdirSync(join(home, "real"));
    symlinkSync(join(home, "real"), root);
    expect((await write({ "src/a.ts": "1" })).obstacles).toEqual([]);
    expect(filesIn(join(home, "real"))).toEqual({ "a/src/a.ts": "1" });
  });
});

/** A process of its own that writes, with its pid once it runs. */
function writer(files: Readonly<Record<string, string>>): ChildProcess {
  const script = fileURLToPath(new URL("../../test/killed-write.ts", import.meta.url));
  const args = ["--conditions=@tsmith/source", script, root, "0", JSON.stringify([output(files)])];
  return spawn(process.execPath, args, { stdio: "inherit" });
}

describe("the lock", () => {
  test("lets runs at once take turns: what is there at the end one of them has written whole", async () => {
    const versions = ["1", "2", "3", "4"].map((version) =>
      Object.fromEntries(Array.from({ length: 40 }, (_, index) => [`src/${index}.ts`, version])),
    );
    const codes = versions.map(async (files) => (await once(writer(files), "exit"))[0] as number);
    expect(await Promise.all(codes)).toEqual([0, 0, 0, 0]);
    const found = new Set(Object.values(filesIn(root)));
    expect([...found]).toHaveLength(1);
    expect(readdirSync(root)).toEqual(["a"]);
  }, 60_000);

  test("of a process that is there is waited for", async () => {
    put(`.tsmith-lock/${process.ppid}-0`, "");
    const running = writer({ "a.ts": "1" });
    const ended = once(running, "exit");
    await new Promise((resolve) => setTimeout(resolve, 1500));
    expect(filesIn(join(root, ".tsmith-lock"))).toHaveProperty(`${process.ppid}-0`);
    expect(existsSync(join(root, "a"))).toBe(false);
    rmSync(join(root, ".tsmith-lock"), { recursive: true });
    expect(await ended).toEqual([0, null]);
    expect(filesIn(root)).toEqual({ "a/a.ts": "1" });
  }, 60_000);

  test("of a process that is gone is taken over, and its remains are cleared away", async () => {
    const { pid } = spawnSync(process.execPath, ["--version"]);
    put(`.tsmith-lock/${pid}-0`, "");
    put(`.tsmith-lock.${pid}-0/${pid}-0`, "");
    await write({ "a.ts": "1" });
    expect(readdirSync(root)).toEqual(["a"]);
  });
});

describe("a run over several contracts", () => {
  test("is carried out together", async () => {
    await write({ "a.ts": "1" });
    const run = new OutputTransaction(root);
    await run.add([output({ "a.ts": "2" })]);
    await run.add([output({ "b.ts": "3" }, "b")]);
    expect(filesIn(join(root, "a"))).toEqual({ "a.ts": "1" });
    run.commit();
    run.end();
    expect(filesIn(root)).toEqual({ "a/a.ts": "2", "b/b.ts": "3" });
    expect(readdirSync(root)).toEqual(["a", "b"]);
  });

  test("that ends before it is carried out leaves no trace", async () => {
    const run = new OutputTransaction(root);
    await run.add([output({ "a.ts": "1" })]);
    expect(existsSync(root)).toBe(true);
    run.end();
    expect(readdirSync(home)).toEqual([]);
  });

  test("keeps another of the same process waiting until it ends", async () => {
    const run = new OutputTransaction(root);
    await run.add([output({ "a.ts": "1" })]);
    const other = write({ "a.ts": "2" });
    await new Promise((resolve) => setTimeout(resolve, 100));
    run.commit();
    expect(filesIn(join(root, "a"))).toEqual({ "a.ts": "1" });
    run.end();
    await other;
    expect(filesIn(root)).toEqual({ "a/a.ts": "2" });
  });
});

test("a comparison says what would change, and changes nothing", async () => {
  await write({ "same.ts": "1", "other.ts": "2", "old.ts": "3" });
  const before = filesIn(root);
  const { changes, unchanged } = new OutputTransaction(root).compare([
    output({ "same.ts": "1", "other.ts": "4", "new.ts": "5" }),
  ]);
  const named = changes.map(({ type, path, before: old, after }) => [
    type,
    path.slice(root.length + 3),
    ...(path.endsWith(MANIFEST) ? [] : [old, after]),
  ]);
  expect(named).toEqual([
    ["changed", "other.ts", "2", "4"],
    ["added", "new.ts", undefined, "5"],
    ["changed", MANIFEST],
    ["removed", "old.ts", "3", undefined],
  ]);
  expect(unchanged).toBe(1);
  expect(filesIn(root)).toEqual(before);
});

test(
  "a run that is killed at any step leaves all old or all new for the next",
  {
    timeout: 120_000,
  },
  async () => {
    const old = { "a.ts": "1", "deep/old.ts": "2", "same.ts": "3" };
    const next = { "a.ts": "4", "new/b.ts": "5", "same.ts": "3" };
    const mine = { "a/mine.ts": "mine" };
    const script = fileURLToPath(new URL("../../test/killed-write.ts", import.meta.url));
    const oldFiles = { "a/a.ts": "1", "a/deep/old.ts": "2", "a/mine.ts": "mine", "a/same.ts": "3" };
    const newFiles = { "a/a.ts": "4", "a/mine.ts": "mine", "a/new/b.ts": "5", "a/same.ts": "3" };
    const seen = new Set<string>();
    let steps = 0;
    let errors = "";
    for (let isKilled = true; isKilled;) {
      steps += 1;
      rmSync(root, { recursive: true, force: true });
      await write(old);
      for (const [path, text] of Object.entries(mine)) put(path, text);
      const child = spawnSync(process.execPath, [
        "--conditions=@tsmith/source",
        script,
        root,
        String(steps),
        JSON.stringify([output(next)]),
      ]);
      // A run of another package alone brings this one to its end, or back to its start.
      await writeOutputs(root, []);
      const files = filesIn(root);
      expect([oldFiles, newFiles], `step ${steps}`).toContainEqual(files);
      seen.add(JSON.stringify(files));
      await write(next);
      expect(filesIn(root), `step ${steps}`).toEqual(newFiles);
      expect(readdirSync(root)).toEqual(["a"]);
      isKilled = child.signal !== null;
      errors += child.stderr.toString();
    }
    expect(errors).toBe("");
    expect(steps).toBeGreaterThan(8);
    expect(seen.size).toBe(2);
  },
);
