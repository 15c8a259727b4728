import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join, relative, sep } from "node:path";
import { removeEmptyFolders } from "./empty-folders.ts";
import { isContained } from "./manifest.ts";
import { type Change, obstacleAt } from "./plan.ts";

/** Where a run stages its files, in the folder that all outputs are below. */
const STAGING = ".tsmith-staging";
const JOURNAL = "journal.json";

/** One step of a run that is decided: put a staged file in its place, or remove one. */
export interface Step {
  /** Relative to the folder that all outputs are below, with `/`. */
  readonly path: string;
  /** The name of the staged file; absent where the file at `path` goes. */
  readonly staged?: string;
}

/**
 * Stages the files that changes need, beside all outputs.
 *
 * @returns what is left to do when the run is decided
 */
export function stage(root: string, changes: readonly Change[]): readonly Step[] {
  const staging = join(root, STAGING);
  if (changes.length > 0) mkdirSync(staging, { recursive: true });
  return changes.map(({ path: absolute, after }): Step => {
    const path = relative(root, absolute).split(sep).join("/");
    if (!isContained(path) || obstacleAt(root, absolute) !== undefined) {
      throw new Error(`${absolute} does not stand below ${root}.`);
    }
    if (after === undefined) return { path };
    const staged = createHash("sha256").update(path).digest("hex");
    writeFileSync(join(staging, staged), after);
    return { path, staged };
  });
}

/**
 * Carries out what is staged, so that a run that is killed leaves the old files, or, once the
 * journal stands, is brought to its end by the next run: the journal is renamed into place in one
 * step, then staged files are renamed over the old ones.
 */
export function commit(root: string, steps: readonly Step[]): void {
  if (steps.length === 0) return;
  const journal = join(root, STAGING, JOURNAL);
  writeFileSync(`${journal}.new`, JSON.stringify(steps));
  renameSync(`${journal}.new`, journal);
  for (const step of steps) carryOut(root, step);
  close(root);
}

/** Forgets what is staged. */
export function discard(root: string): void {
  rmSync(join(root, STAGING), { recursive: true, force: true });
}

/** Whether a run was killed before it was done. */
export function isInterrupted(root: string): boolean {
  return existsSync(join(root, STAGING));
}

/**
 * Ends a run that was killed behind its decision; drops one that was killed before it.
 *
 * Every step may have been done already: a staged file that is gone is in its place. The journal
 * may have come with somebody's repository, so no step of it leaves the folder.
 */
export function recover(root: string): void {
  const journal = join(root, STAGING, JOURNAL);
  if (!existsSync(journal)) return discard(root);
  for (const step of stepsOf(readFileSync(journal, "utf8"))) {
    const isDone = step.staged !== undefined && !existsSync(join(root, STAGING, step.staged));
    if (!isDone && obstacleAt(root, join(root, step.path)) === undefined) carryOut(root, step);
  }
  close(root);
}

function carryOut(root: string, { path: within, staged }: Step): void {
  const path = join(root, within);
  if (staged === undefined) {
    rmSync(path, { force: true });
    removeEmptyFolders(dirname(path), root);
  } else {
    mkdirSync(dirname(path), { recursive: true });
    renameSync(join(root, STAGING, staged), path);
  }
}

/** The journal goes first, so that no step is done again later, when a person may have files there. */
function close(root: string): void {
  rmSync(join(root, STAGING, JOURNAL));
  discard(root);
}

/** The steps of a journal; none where its text is not one of ours. */
function stepsOf(text: string): readonly Step[] {
  let steps: unknown;
  try {
    steps = JSON.parse(text);
  } catch {
    return [];
  }
  return Array.isArray(steps) && steps.every(isStep) ? steps : [];
}

function isStep(value: unknown): value is Step {
  if (typeof value !== "object" || value === null) return false;
  const { path, staged } = value as { readonly path?: unknown; readonly staged?: unknown };
  const isName = typeof staged === "string" && /^[0-9a-f]{64}$/.test(staged);
  return isContained(path) && (staged === undefined || isName);
}
