import { execFile } from "node:child_process";
import { mkdirSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { promisify } from "node:util";
import type { BuiltPackage } from "../src/build.ts";

const ROOT = join(import.meta.dirname, "../tmp");
/** The workspace's own compiler; ours is an older one, which openapi-typescript needs. */
const COMPILER = join(import.meta.dirname, "../../../node_modules/typescript/bin/tsc");
const run = promisify(execFile);

/** Writes packages where they find one another and our runtime; gives the folder back. */
export function install(name: string, packages: readonly BuiltPackage[]): string {
  const home = join(ROOT, name);
  rmSync(home, { recursive: true, force: true });
  for (const { name: packageName, folder, files } of packages) {
    for (const { path, text } of files) {
      const file = join(home, folder, path);
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, text);
    }
    const link = join(home, "node_modules", packageName);
    mkdirSync(dirname(link), { recursive: true });
    symlinkSync(join(home, folder), link, "dir");
  }
  return home;
}

/** What the TypeScript compiler has to say about the sources below a folder: nothing, at best. */
export async function compile(home: string): Promise<string> {
  const config = {
    extends: "../../../../tsconfig.base.json",
    compilerOptions: {
      noEmit: true,
      composite: false,
      incremental: false,
      lib: ["es2023", "dom"],
      preserveSymlinks: false,
    },
    include: ["*/src"],
  };
  const path = join(home, "tsconfig.json");
  writeFileSync(path, JSON.stringify(config));
  try {
    await run(process.execPath, [COMPILER, "-p", path]);
    return "";
  } catch (error) {
    return error instanceof Error && "stdout" in error ? String(error.stdout) : String(error);
  }
}
