import { mkdirSync } from "node:fs";
import { dirname } from "node:path";
import { removeEmptyFolders } from "./empty-folders.ts";
import { commit, discard, isInterrupted, recover, stage, type Step } from "./journal.ts";
import { acquireLock, isLocked, type Lock } from "./lock.ts";
import { PackageIndex } from "./owner.ts";
import { type Change, type Obstacle, type Origin, type Output, type Plan, planOf } from "./plan.ts";

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
 * Brings folders to what a build made, whole or not at all.
 *
 * Runs of other processes wait for one another.
 *
 * @param root - an absolute path that all folders are below
 * @throws what `node:fs` fails with, such as EACCES
 * @public
 */
export async function writeOutputs(
  root: string,
  outputs: readonly Output[],
  origin?: Origin,
): Promise<WriteResult> {
  const transaction = new OutputTransaction(root);
  try {
    const { changes, unchanged, obstacles } = await transaction.add(outputs, origin);
    if (obstacles.length > 0) return { written: [], removed: [], unchanged, obstacles };
    transaction.commit();
    return {
      written: pathsOf(changes.filter(({ after }) => after !== undefined)),
      removed: pathsOf(changes.filter(({ after }) => after === undefined)),
      unchanged,
      obstacles,
    };
  } finally {
    transaction.end();
  }
}

/**
 * What the contracts of one run change below a folder, carried out together or not at all. Files
 * are compared first and only those that differ are staged; of the others, only files that an
 * earlier manifest lists are removed. No text is kept in memory.
 *
 * From the first change on, runs of other processes wait for this one.
 *
 * @public
 */
export class OutputTransaction {
  readonly #root: string;
  readonly #steps: Step[] = [];
  #lock: Lock | undefined;
  #index: PackageIndex;
  /** The first folder that was made on the way to the root. */
  #made: string | undefined;

  /** @param root - an absolute path that all folders are below */
  constructor(root: string) {
    this.#root = root;
    this.#index = new PackageIndex(root);
  }

  /** What `add` would do; nothing is touched. */
  compare(outputs: readonly Output[], origin: Origin = {}): Plan {
    return planOf(outputs, origin, this.#index);
  }

  /**
   * Stages what brings outputs to what a build made; nothing where there is an obstacle.
   *
   * @throws what `node:fs` fails with, such as EACCES
   */
  async add(outputs: readonly Output[], origin?: Origin): Promise<Plan> {
    const root = this.#root;
    let plan = this.compare(outputs, origin);
    if (plan.obstacles.length > 0) return plan;
    if (this.#lock === undefined) {
      // Where nothing is to be done nothing is touched, the lock neither.
      if (!isInterrupted(root) && !isLocked(root) && plan.changes.length === 0) return plan;
      this.#made = mkdirSync(root, { recursive: true });
      this.#lock = await acquireLock(root);
      recover(root);
      // Another run may have been here between.
      this.#index = new PackageIndex(root);
      plan = this.compare(outputs, origin);
    }
    if (plan.obstacles.length === 0) this.#steps.push(...stage(root, plan.changes));
    return plan;
  }

  /** Carries out everything that was added. */
  commit(): void {
    commit(this.#root, this.#steps.splice(0));
  }

  /** Lets other runs go on; what was not carried out is forgotten. */
  end(): void {
    if (this.#lock === undefined) return;
    discard(this.#root);
    this.#lock.release();
    this.#lock = undefined;
    if (this.#made !== undefined) removeEmptyFolders(this.#root, dirname(this.#made));
  }
}

function pathsOf(changes: readonly Change[]): readonly string[] {
  return changes.map(({ path }) => path);
}
