import { execFileSync } from "node:child_process";
import {
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
import { dirname, join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";

const root = join(import.meta.dirname, "../../..");
/** What the plugin needs, as it would be published. */
const PACKED = [
  ...["arbitrary", "client", "jmespath", "mock", "pattern", "protocol", "schema"].map(
    (name) => `packages/${name}`,
  ),
  ...["cli", "codegen", "nx", "prove", "smithy"].map((name) => `tools/${name}`),
];
let folder: string;

/** A workspace with nothing but Nx, and our packages unpacked from their tarballs. */
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "tsmith-nx-"));
  const modules = join(folder, "node_modules");
  mkdirSync(join(modules, "@tsmith"), { recursive: true });
  const paths = PACKED.flatMap((path) => ["--workspace", path]);
  run(root, "npm", ["pack", "--silent", "--pack-destination", folder, ...paths]);
  for (const tarball of readdirSync(folder).filter((name) => name.endsWith(".tgz"))) {
    const name = tarball.replace(/-\d+\.\d+\.\d+\.tgz$/, "").replace(/^tsmith-/, "@tsmith/");
    const home = join(modules, name);
    mkdirSync(home, { recursive: true });
    run(folder, "tar", ["-xzf", tarball, "-C", home, "--strip-components=1"]);
    rmSync(join(folder, tarball));
  }
  linkOthers(join(root, "node_modules"), modules);
  for (const path of PACKED) {
    const { name } = JSON.parse(readFileSync(join(root, path, "package.json"), "utf8")) as {
      readonly name: string;
    };
    linkOthers(join(root, path, "node_modules"), join(modules, name, "node_modules"));
  }
  // Both are installed already: what is not, Nx would ask npm for.
  put("package.json", {
    name: "@acme/source",
    version: "0.0.0",
    private: true,
    workspaces: [],
    devDependencies: { "@tsmith/nx": "0.0.0", tsmith: "0.0.0" },
  });
  // What is cached depends on the version of tsmith, which Nx reads here.
  const devDependencies = { "@tsmith/nx": "0.0.0", tsmith: "0.0.0" };
  put("package-lock.json", {
    name: "@acme/source",
    version: "0.0.0",
    lockfileVersion: 3,
    requires: true,
    packages: {
      "": { name: "@acme/source", version: "0.0.0", devDependencies },
      "node_modules/@tsmith/nx": { version: "0.0.0", dev: true },
      "node_modules/tsmith": { version: "0.0.0", dev: true },
    },
  });
  mkdirSync(join(modules, ".bin"));
  symlinkSync(join(modules, "tsmith/bin/tsmith.js"), join(modules, ".bin/tsmith"));
  put("nx.json", {
    useDaemonProcess: false,
    analytics: false,
    neverConnectToCloud: true,
    cacheDirectory: ".nx/cache",
  });
  put("tsconfig.json", { files: [], references: [] });
  run(folder, "git", ["init", "--quiet"]);
}, 240_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** What others publish is where it is installed; some of it beside one of our packages. */
function linkOthers(installed: string, modules: string): void {
  if (!existsSync(installed)) return;
  mkdirSync(modules, { recursive: true });
  for (const name of readdirSync(installed)) {
    if (name.startsWith(".") || name === "@tsmith" || name === "tsmith") continue;
    symlinkSync(join(installed, name), join(modules, name));
  }
}

function put(path: string, value: unknown): void {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), JSON.stringify(value, undefined, 2));
}

function read<T>(path: string): T {
  return JSON.parse(readFileSync(join(folder, path), "utf8")) as T;
}

function text(path: string): string {
  return readFileSync(join(folder, path), "utf8");
}

function replace(path: string, old: string, now: string): void {
  expect(text(path)).toContain(old);
  writeFileSync(join(folder, path), text(path).replace(old, now));
}

function run(cwd: string, command: string, args: readonly string[]): string {
  const env = {
    ...process.env,
    NX_DAEMON: "false",
    NX_NO_CLOUD: "true",
    NO_COLOR: "1",
    CI: "true",
  };
  // What Nx tells a process that it started is not for the workspace here.
  for (const key of Object.keys(env)) {
    if (/^NX_(?!DAEMON|NO_CLOUD)/.test(key)) Reflect.deleteProperty(env, key);
  }
  return execFileSync(command, args, { cwd, env, encoding: "utf8", stdio: "pipe" });
}

function nx(...args: readonly string[]): string {
  const { bin } = read<{ bin: { nx: string } }>("node_modules/nx/package.json");
  return run(folder, process.execPath, [join(folder, "node_modules/nx", bin.nx), ...args]);
}

/** What a command says that exits with a failure. */
function failed(...args: readonly string[]): string {
  try {
    nx(...args);
  } catch (error) {
    const { stdout, stderr } = error as { readonly stdout: string; readonly stderr: string };
    return stdout + stderr;
  }
  throw new Error(`nx ${args.join(" ")} does not fail.`);
}

test(
  "init adds the plugin, contract makes packages, and the graph knows what follows from what",
  { timeout: 240_000 },
  () => {
    nx("g", "@tsmith/nx:init", "--no-interactive");
    expect(read<{ devDependencies: unknown }>("package.json").devDependencies).toEqual({
      "@tsmith/nx": "0.0.0",
      tsmith: "0.0.0",
    });

    nx("g", "@tsmith/nx:contract", "things", "--no-interactive");
    const model = join(root, "model/qldb/journal-exports.smithy");
    nx("g", "@tsmith/nx:contract", "qldb", `--from=${model}`, "--operations=ListJournalS3Exports");
    const names = ["types", "client", "mock", "arbitraries", "openapi"];
    for (const name of ["things", "qldb"]) {
      for (const target of names) {
        const manifest = read<{ name: string }>(`packages/${name}-${target}/package.json`);
        expect(manifest.name).toBe(`@acme/${name}-${target}`);
      }
    }
    expect(existsSync(join(folder, "model/qldb/qldb.json"))).toBe(true);
    expect(read<{ workspaces: unknown }>("package.json").workspaces).toEqual(["packages/*"]);
    const { references } = read<{ references: readonly { path: string }[] }>("tsconfig.json");
    expect(references.map(({ path }) => path)).toEqual(
      ["things", "qldb"].flatMap((name) => names.map((target) => `./packages/${name}-${target}`)),
    );

    nx("graph", "--file=graph.json");
    const { graph } = read<{
      graph: { dependencies: Record<string, readonly { target: string }[]> };
    }>("graph.json");
    for (const target of names) {
      const targets = (graph.dependencies[`@acme/things-${target}`] ?? []).map((one) => one.target);
      expect(targets).toContain("things-contract");
    }

    const first = nx("run-many", "-t", "generate", "validate", "--output-style=static");
    expect(first).toContain("Successfully ran targets generate, validate for 2 projects");
    const second = nx("run-many", "-t", "generate", "validate", "--output-style=static");
    expect(second).toMatch(/4 out of 4 tasks|read the output from the cache/);
    expect(nx("run", "things-contract:prove", "--runs=5")).toMatch(/\d+ passed, 0 failed/);
  },
);

test(
  "nx sync brings packages to what their contracts say, and sync:check fails where they are not",
  { timeout: 240_000 },
  () => {
    nx("g", "@tsmith/nx:init", "--no-interactive");
    const { plugins, sync } = read<{ plugins: unknown; sync: unknown }>("nx.json");
    expect({ plugins, sync }).toEqual({
      plugins: ["@tsmith/nx"],
      sync: { globalGenerators: ["@tsmith/nx:sync"] },
    });
    nx("g", "@tsmith/nx:contract", "notes", "--no-interactive");
    expect(nx("sync:check")).toContain("All files are up to date");
    const models = "packages/notes-types/src/models.ts";

    replace("model/notes/notes.smithy", "    name: String\n", "    label: String\n");
    expect(failed("sync:check")).toContain("model/notes: ");
    expect(text(models)).not.toContain("label");
    nx("sync");
    expect(text(models)).toContain("label?: string");
    expect(nx("sync:check")).toContain("All files are up to date");

    replace("model/notes/notes.smithy", "    label: String\n", "    label: Strnig\n");
    expect(failed("sync:check")).toContain("model/notes/notes.smithy:53:5");
    expect(text(models)).toContain("label?: string");
  },
);
