import { createRequire } from "node:module";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { BuiltPackage } from "@tsmith/codegen";
import type { Failure, Findings } from "../stage.ts";

/** Whether Node imports every module that the written packages export. */
export async function importStage(
  home: string,
  packages: readonly BuiltPackage[],
): Promise<Findings> {
  const { resolve } = createRequire(join(home, "package.json"));
  const entries = packages.flatMap(entriesOf);
  const failures: Failure[] = [];
  for (const entry of entries) {
    try {
      await import(pathToFileURL(resolve(entry)).href);
    } catch (error) {
      failures.push({ id: entry, message: String(error) });
    }
  }
  return { passed: entries.length - failures.length, failures, skipped: {} };
}

/** Every subpath of `exports` but files that are exported as they are. */
function entriesOf({ name, files }: BuiltPackage): readonly string[] {
  const manifest = files.find(({ path }) => path === "package.json")?.text ?? "{}";
  const { exports = {} } = JSON.parse(manifest) as { readonly exports?: object };
  return Object.entries(exports)
    .filter(([, target]) => typeof target === "object")
    .map(([subpath]) => name + subpath.slice(1));
}
