import { mkdirSync } from "node:fs";
import { commit, isInterrupted, recover } from "./journal.ts";
import { isLocked, whileLocked } from "./lock.ts";
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
 * Runs of other processes wait for one another.
 *
 * @param root - an absolute path that all folders are below
 * @param contract - the absolute path of the contract that the outputs are of
 * @throws what `node:fs` fails with, such as EACCES
 * @public
 */
export function writeOutputs(
  root: string,
  outputs: readonly Output[],
  contract?: string,
): WriteResult {
  // Where nothing is to be done nothing is touched, the lock neither.
  const seen = planOf(root, outputs, contract);
  if (!isInterrupted(root) && !isLocked(root) && seen.changes.length === 0) return done(seen);
  if (seen.obstacles.length > 0) return done({ ...seen, changes: [] });
  mkdirSync(root, { recursive: true });
  return whileLocked(root, () => {
    recover(root);
    // Another run may have been here between.
    const plan = planOf(root, outputs, contract);
    if (plan.obstacles.length > 0) return done({ ...plan, changes: [] });
    commit(root, plan.changes);
    return done(plan);
  });
}

function done({ changes, unchanged, obstacles }: Plan): WriteResult {
  return {
    written: pathsOf(changes.filter(({ after }) => after !== undefined)),
    removed: pathsOf(changes.filter(({ after }) => after === undefined)),
    unchanged,
    obstacles,
  };
}

/** What `writeOutputs` would do; nothing is touched. @public */
export function compareOutputs(root: string, outputs: readonly Output[], contract?: string): Plan {
  return planOf(root, outputs, contract);
}

function pathsOf(changes: readonly Change[]): readonly string[] {
  return changes.map(({ path }) => path);
}
