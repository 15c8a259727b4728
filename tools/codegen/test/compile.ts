import { join } from "node:path";
import { install as installAt, typeCheck } from "@tsmith/ci/type-check";
import type { BuiltPackage } from "../src/build.ts";

/** Writes packages where they find one another and our runtime; gives the folder back. */
export function install(name: string, packages: readonly BuiltPackage[]): string {
  const home = join(import.meta.dirname, "../tmp", name);
  installAt(home, packages);
  return home;
}

/** What the TypeScript compiler has to say about the sources below a folder: nothing, at best. */
export async function compile(home: string): Promise<string> {
  return (await typeCheck(home, ["*/src"])).output;
}
