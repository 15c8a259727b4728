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
 * Which contract made which packages below a folder: they stand in the folder itself, or in that of
 * a projection. It is read once, when it is first asked for.
 */
export class PackageIndex {
  readonly #root: string;
  #folders: Map<string | undefined, string[]> | undefined;

  constructor(root: string) {
    this.#root = root;
  }

  /** The folders of the packages that a contract made. */
  madeBy(contract: string): readonly string[] {
    this.#folders ??= Map.groupBy(packagesIn(this.#root), ownerIn);
    return this.#folders.get(contract) ?? [];
  }
}

function packagesIn(root: string): readonly string[] {
  const folders = foldersIn(root);
  return [...folders, ...folders.flatMap(foldersIn)].filter((folder) =>
    existsSync(join(folder, MANIFEST)),
  );
}

function ownerIn(folder: string): string | undefined {
  return ownerOf(folder, parseManifest(readFileSync(join(folder, MANIFEST), "utf8")));
}

/** Links are not followed: what they lead to is somebody else's. */
function foldersIn(folder: string): readonly string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && !/^(?:\.|node_modules$)/.test(entry.name))
    .map(({ name }) => join(folder, name));
}
