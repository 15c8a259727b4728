import { createHash } from "node:crypto";
import {
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmdirSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { dirname, join, relative, sep } from "node:path";
import { isContained } from "./manifest.ts";
import { type Change, obstacleAt } from "./plan.ts";

/** Where a run stages its files, in the folder that all outputs are below. */
const STAGING = ".tsmith-staging";
const JOURNAL = "journal.json";

/** One step of a run that is decided: put a staged file in its place, or remove one. */
interface Step {
  /** Relative to the folder that all outputs are below, with `/`. */
  readonly path: string;
  /** The name of the staged file; absent where the file at `path` goes. */
  readonly staged?: string;
}

/**
 * Carries out changes so that a run that is killed leaves the old files, or, once the journal
 * stands, is brought to its end by the next run: files are staged first, the journal is renamed
 * into place in one step, then staged files are renamed over the old ones.
 */
export function commit(root: string, changes: readonly Change[]): void {
  if (changes.length === 0) return;
  const staging = join(root, STAGING);
  rmSync(staging, { recursive: true, force: true });
  mkdirSync(staging, { recursive: true });
  const steps = changes.map(({ path: absolute, after }): Step => {
    const path = relative(root, absolute).split(sep).join("/");
    if (!isContained(path) || obstacleAt(root, absolute) !== undefined) {
      throw new Error(`${absolute} does not stand below ${root}.`);
    }
    if (after === undefined) return { path };
    const staged = createHash("sha256").update(path).digest("hex");
    writeDurably(join(staging, staged), after);
    return { path, staged };
  });
  writeDurably(join(staging, `${JOURNAL}.new`), JSON.stringify(steps));
  renameSync(join(staging, `${JOURNAL}.new`), join(staging, JOURNAL));
  finish(root);
}

/** Whether a run was killed before it was done. */
export function isInterrupted(root: string): boolean {
  return existsSync(join(root, STAGING));
}

/** Ends a run that was killed behind its decision; drops one that was killed before it. */
export function recover(root: string): void {
  const staging = join(root, STAGING);
  if (!existsSync(staging)) return;
  if (existsSync(join(staging, JOURNAL))) finish(root);
  else rmSync(staging, { recursive: true, force: true });
}

/**
 * Every step may have been done already: a staged file that is gone is in its place. The journal
 * may have come with somebody's repository, so no step of it leaves the folder.
 */
function finish(root: string): void {
  const staging = join(root, STAGING);
  for (const { path: within, staged } of stepsOf(readFileSync(join(staging, JOURNAL), "utf8"))) {
    const path = join(root, within);
    if (obstacleAt(root, path) !== undefined) continue;
    if (staged === undefined) {
      rmSync(path, { force: true });
      removeEmptyFolders(root, dirname(path));
    } else if (existsSync(join(staging, staged))) {
      mkdirSync(dirname(path), { recursive: true });
      renameSync(join(staging, staged), path);
    }
  }
  // First of all, so that no step is done again later, when a person may have files there.
  rmSync(join(staging, JOURNAL));
  rmSync(staging, { recursive: true, force: true });
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

function removeEmptyFolders(root: string, from: string): void {
  for (let folder = from; folder !== root; folder = dirname(folder)) {
    if (!existsSync(folder)) continue;
    if (readdirSync(folder).length > 0) return;
    rmdirSync(folder);
  }
}

function writeDurably(path: string, text: string): void {
  writeFileSync(path, text);
  const file = openSync(path, "r+");
  fsyncSync(file);
  closeSync(file);
}
