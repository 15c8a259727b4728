import { mkdirSync } from "node:fs";
import { commit, recover } from "./journal.ts";
import { type Change, type Obstacle, type Output, type Plan, planOf } from "./plan.ts";

/** What a run did. Paths are absolute. @public */
export interface WriteResult {
  readonly written: readonly string[];
  readonly removed: readonly string[];
  /** How many files already held what they should. */
  readonly unchanged: number;
  /** Where there is one, nothing was written at all. */
  readonly obstacles: readonly Obstacle[];
}

/**
 * Brings folders to what a build made, whole or not at all: files are compared first and only those
 * that differ are replaced; of the others, only files that an earlier manifest lists are removed.
 *
 * @param root - an absolute path that all folders are below
 * @throws what `node:fs` fails with, such as EACCES
 * @public
 */
export function writeOutputs(root: string, outputs: readonly Output[]): WriteResult {
  recover(root);
  const { changes, unchanged, obstacles } = planOf(outputs);
  if (obstacles.length > 0) return { written: [], removed: [], unchanged, obstacles };
  if (changes.length > 0) mkdirSync(root, { recursive: true });
  commit(root, changes);
  return {
    written: pathsOf(changes.filter(({ after }) => after !== undefined)),
    removed: pathsOf(changes.filter(({ after }) => after === undefined)),
    unchanged,
    obstacles: [],
  };
}

/** What `writeOutputs` would do; nothing is touched. @public */
export function compareOutputs(outputs: readonly Output[]): Plan {
  return planOf(outputs);
}

function pathsOf(changes: readonly Change[]): readonly string[] {
  return changes.map(({ path }) => path);
}
