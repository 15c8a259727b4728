import { existsSync, lstatSync, readFileSync } from "node:fs";
import { dirname, join, relative, sep } from "node:path";
import type { File } from "../print/module.ts";
import { isContained, MANIFEST, manifestFile, manifestPaths } from "./manifest.ts";

/** A folder and the files that it is to hold. @public */
export interface Output {
  /** An absolute path. */
  readonly folder: string;
  readonly files: readonly File[];
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

/** Compares what is wanted with what is there. */
export function planOf(outputs: readonly Output[]): Plan {
  const changes: Change[] = [];
  const obstacles: Obstacle[] = [];
  let unchanged = 0;
  for (const { folder, files } of outputs) {
    const listed = new Set(manifestPaths(textOf(join(folder, MANIFEST)) ?? ""));
    const wanted = [...files, manifestFile(files)];
    for (const { path, text } of wanted) {
      if (!isContained(path)) throw new Error(`The path ${JSON.stringify(path)} leads out.`);
      const absolute = join(folder, path);
      const obstacle = obstacleAt(dirname(folder), absolute);
      const before = obstacle === undefined ? textOf(absolute) : undefined;
      if (obstacle !== undefined) obstacles.push({ path: absolute, message: obstacle });
      else if (before === text) unchanged += 1;
      else if (before === undefined)
        changes.push({ type: "added", path: absolute, before, after: text });
      else if (path === MANIFEST || listed.has(path)) {
        changes.push({ type: "changed", path: absolute, before, after: text });
      } else obstacles.push({ path: absolute, message: NOT_OURS });
    }
    const kept = new Set(wanted.map(({ path }) => path));
    for (const path of listed) {
      const absolute = join(folder, path);
      if (kept.has(path) || obstacleAt(dirname(folder), absolute) !== undefined) continue;
      const before = textOf(absolute);
      if (before !== undefined) {
        changes.push({ type: "removed", path: absolute, before, after: undefined });
      }
    }
  }
  return { changes, unchanged, obstacles };
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
