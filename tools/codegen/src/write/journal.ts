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
import { dirname, join } from "node:path";
import type { Change } from "./plan.ts";

/** Where a run stages its files, in the folder that all outputs are below. */
const STAGING = ".tsmith-staging";
const JOURNAL = "journal.json";

/** One step of a run that is decided: put a staged file in its place, or remove one. */
interface Step {
  /** Absolute. */
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
  const steps = changes.map(({ path, after }): Step => {
    if (after === undefined) return { path };
    const staged = createHash("sha256").update(path).digest("hex");
    writeDurably(join(staging, staged), after);
    return { path, staged };
  });
  writeDurably(join(staging, `${JOURNAL}.new`), JSON.stringify(steps));
  renameSync(join(staging, `${JOURNAL}.new`), join(staging, JOURNAL));
  finish(root);
}

/** Ends a run that was killed behind its decision; drops one that was killed before it. */
export function recover(root: string): void {
  const staging = join(root, STAGING);
  if (!existsSync(staging)) return;
  if (existsSync(join(staging, JOURNAL))) finish(root);
  else rmSync(staging, { recursive: true, force: true });
}

/** Every step may have been done already: a staged file that is gone is in its place. */
function finish(root: string): void {
  const staging = join(root, STAGING);
  const steps = JSON.parse(readFileSync(join(staging, JOURNAL), "utf8")) as readonly Step[];
  for (const { path, staged } of steps) {
    if (staged === undefined) {
      rmSync(path, { force: true });
      removeEmptyFolder(dirname(path));
    } else if (existsSync(join(staging, staged))) {
      mkdirSync(dirname(path), { recursive: true });
      renameSync(join(staging, staged), path);
    }
  }
  rmSync(staging, { recursive: true, force: true });
}

function removeEmptyFolder(folder: string): void {
  if (existsSync(folder) && readdirSync(folder).length === 0) rmdirSync(folder);
}

function writeDurably(path: string, text: string): void {
  writeFileSync(path, text);
  const file = openSync(path, "r+");
  fsyncSync(file);
  closeSync(file);
}
