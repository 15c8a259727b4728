import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join, relative, resolve, sep } from "node:path";
import { type Manifest, MANIFEST, parseManifest } from "./manifest.ts";

/** How a package names its contract: from where it stands itself, the same on every machine. */
export function contractPath(folder: string, contract: string): string {
  return relative(folder, contract).split(sep).join("/");
}

/** The contract that made a package, absolute; `undefined` where none says so, or it is gone. */
export function ownerOf(folder: string, { contract }: Manifest): string | undefined {
  if (contract === undefined) return undefined;
  const path = resolve(folder, contract);
  return existsSync(path) ? path : undefined;
}

/**
 * Packages below a folder that a contract made, apart from those that it still makes. They stand in
 * the folder itself, or in that of a projection.
 */
export function droppedFolders(
  root: string,
  contract: string,
  made: ReadonlySet<string>,
): readonly string[] {
  const folders = foldersIn(root);
  return [...folders, ...folders.flatMap(foldersIn)].filter((folder) => {
    if (made.has(folder)) return false;
    const file = join(folder, MANIFEST);
    if (!existsSync(file)) return false;
    return ownerOf(folder, parseManifest(readFileSync(file, "utf8"))) === contract;
  });
}

/** Links are not followed: what they lead to is somebody else's. */
function foldersIn(folder: string): readonly string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && !/^(?:\.|node_modules$)/.test(entry.name))
    .map(({ name }) => join(folder, name));
}
