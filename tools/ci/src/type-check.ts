import { execFile } from "node:child_process";
import { mkdirSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";

/** A generated package, as a build makes it. */
export interface InstallablePackage {
  readonly name: string;
  readonly folder: string;
  readonly files: readonly { readonly path: string; readonly text: string }[];
}

/** What the compiler said, and what it took. */
export interface TypeCheck {
  /** Nothing, at best. */
  readonly output: string;
  readonly seconds: number;
  /** In bytes. */
  readonly memory: number;
}

const base = fileURLToPath(new URL("../../../tsconfig.base.json", import.meta.url));
/** The workspace's own compiler; a tool may have an older one of its own. */
const compiler = fileURLToPath(
  new URL("../../../node_modules/typescript/bin/tsc", import.meta.url),
);
const run = promisify(execFile);

/**
 * Writes packages where they find one another, and our runtime where the folder is in the workspace.
 *
 * @param home - a folder; what was there before is gone
 */
export function install(home: string, packages: readonly InstallablePackage[]): void {
  rmSync(home, { recursive: true, force: true });
  for (const { name, folder, files } of packages) {
    for (const { path, text } of files) {
      const file = join(home, folder, path);
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, text);
    }
    const link = join(home, "node_modules", name);
    mkdirSync(dirname(link), { recursive: true });
    symlinkSync(join(home, folder), link, "dir");
  }
}

/**
 * What the TypeScript compiler has to say about generated sources, as strict as the workspace is.
 *
 * @param include - the sources, relative to the folder
 */
export async function typeCheck(home: string, include: readonly string[]): Promise<TypeCheck> {
  const config = {
    extends: base,
    compilerOptions: {
      noEmit: true,
      composite: false,
      incremental: false,
      lib: ["es2023", "dom"],
      preserveSymlinks: false,
    },
    include,
  };
  writeFileSync(join(home, "tsconfig.json"), JSON.stringify(config));
  // On one thread each, so that two at a time do not take turns, and time is a processor's.
  const options = ["--pretty", "false", "--singleThreaded", "--diagnostics"];
  const stdout = await run(process.execPath, [compiler, "-p", home, ...options], {
    cwd: home,
    maxBuffer: 1 << 28,
  }).then(
    (result) => result.stdout,
    (error: unknown) =>
      error instanceof Error && "stdout" in error ? String(error.stdout) : String(error),
  );
  const end = stdout.search(/^Files: +\d/m);
  const statistics = end === -1 ? "" : stdout.slice(end);
  return {
    output:
      stdout === "" ? "The compiler ended early." : stdout.slice(0, end === -1 ? undefined : end),
    seconds: Number(/^Total time: +([\d.]+)s/m.exec(statistics)?.[1] ?? 0),
    memory: Number(/^Memory used: +(\d+)K/m.exec(statistics)?.[1] ?? 0) * 1024,
  };
}
