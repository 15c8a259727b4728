import { existsSync, lstatSync, readFileSync } from "node:fs";
import { dirname, join, relative, sep } from "node:path";
import type { File } from "../print/module.ts";
import { isContained, MANIFEST, manifestFile, parseManifest } from "./manifest.ts";
import { contractPath, ownerOf, type PackageIndex } from "./owner.ts";

/** A folder and the files that it is to hold. @public */
export interface Output {
  /** An absolute path. */
  readonly folder: string;
  readonly files: readonly File[];
}

/** What outputs are of. @public */
export interface Origin {
  /** The absolute path of a contract, which manifests name. */
  readonly contract?: string | undefined;
  /** Whether the contract makes more packages than these, so that none is taken for dropped. */
  readonly isPart?: boolean | undefined;
}

/** What would change on disk. Paths are absolute. */
export interface Change {
  readonly type: "added" | "changed" | "removed";
  readonly path: string;
  /** What the file holds now and what it is to hold. */
  readonly before: string | undefined;
  readonly after: string | undefined;
}

/** What stands in the way: a file of a person, a link that leads elsewhere. @public */
export interface Obstacle {
  readonly path: string;
  readonly message: string;
}

/** The way from what is on disk to what is wanted; nothing is touched to find it. */
export interface Plan {
  readonly changes: readonly Change[];
  readonly unchanged: number;
  readonly obstacles: readonly Obstacle[];
}

/**
 * Compares what is wanted with what is there. Packages that the contract made earlier and makes no
 * more lose their files.
 */
export function planOf(
  outputs: readonly Output[],
  { contract, isPart = false }: Origin,
  index: PackageIndex,
): Plan {
  const plan: MutablePlan = { changes: [], obstacles: [], unchanged: 0 };
  for (const output of outputs) planPackage(output, contract, plan);
  if (contract !== undefined && !isPart) {
    const made = new Set(outputs.map(({ folder }) => folder));
    const dropped = index.madeBy(contract).filter((folder) => !made.has(folder));
    for (const folder of dropped) planRemoval(folder, plan);
  }
  return plan;
}

interface MutablePlan {
  readonly changes: Change[];
  readonly obstacles: Obstacle[];
  unchanged: number;
}

function planPackage(
  { folder, files }: Output,
  contract: string | undefined,
  plan: MutablePlan,
): void {
  const { changes, obstacles } = plan;
  const manifest = parseManifest(textOf(join(folder, MANIFEST)));
  const owner = ownerOf(folder, manifest);
  if (contract !== undefined && owner !== undefined && owner !== contract) {
    const message = `The package is made of the contract at \`${manifest.contract ?? ""}\` from here.`;
    obstacles.push({ path: folder, message });
    return;
  }
  const listed = new Set(manifest.files);
  const wanted = [...files, manifestFile(files, contract && contractPath(folder, contract))];
  for (const { path, text } of wanted) {
    if (!isContained(path)) throw new Error(`The path ${JSON.stringify(path)} leads out.`);
    const absolute = join(folder, path);
    const obstacle = obstacleAt(dirname(folder), absolute);
    const before = obstacle === undefined ? textOf(absolute) : undefined;
    if (obstacle !== undefined) obstacles.push({ path: absolute, message: obstacle });
    else if (before === text) plan.unchanged += 1;
    else if (before === undefined)
      changes.push({ type: "added", path: absolute, before, after: text });
    else if (path === MANIFEST || listed.has(path)) {
      changes.push({ type: "changed", path: absolute, before, after: text });
    } else obstacles.push({ path: absolute, message: NOT_OURS });
  }
  const kept = new Set(wanted.map(({ path }) => path));
  removeListed(
    folder,
    [...listed].filter((path) => !kept.has(path)),
    plan,
  );
}

/** A package that is made no more: what is listed goes, and the list last. */
function planRemoval(folder: string, plan: MutablePlan): void {
  const { files } = parseManifest(textOf(join(folder, MANIFEST)));
  removeListed(folder, [...files, MANIFEST], plan);
}

function removeListed(folder: string, paths: readonly string[], { changes }: MutablePlan): void {
  for (const path of paths) {
    const absolute = join(folder, path);
    if (obstacleAt(dirname(folder), absolute) !== undefined) continue;
    const before = textOf(absolute);
    if (before !== undefined) {
      changes.push({ type: "removed", path: absolute, before, after: undefined });
    }
  }
}

const NOT_OURS =
  "The file is not in the manifest of an earlier build, so it may be yours: move it, or delete it.";

/**
 * Why nothing may be written at a path below `base`: something else than a file stands there, or
 * something else than a folder on the way, such as a link that leads out.
 */
export function obstacleAt(base: string, path: string): string | undefined {
  const parts = relative(base, path).split(sep);
  let reached = base;
  for (const [index, part] of parts.entries()) {
    reached = join(reached, part);
    const status = lstatSync(reached, { throwIfNoEntry: false });
    if (status === undefined) return undefined;
    if (index === parts.length - 1) {
      return status.isFile() ? undefined : "Something that is no file is in the way.";
    }
    if (!status.isDirectory()) return "A file or link is where a folder should be.";
  }
  return undefined;
}

function textOf(path: string): string | undefined {
  return existsSync(path) ? readFileSync(path, "utf8") : undefined;
}
