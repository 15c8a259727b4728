import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { threadId } from "node:worker_threads";

/** A folder with one file, which is named after the process and thread that hold the lock. */
const LOCK = ".tsmith-lock";
const LONGEST_WAIT = 60_000;
const PAUSE = 20;
const own = `${process.pid}-${threadId}`;

/** Whether a process holds the lock of a folder or waits for it, or did when it was killed. */
export function isLocked(root: string): boolean {
  return existsSync(root) && readdirSync(root).some((name) => name.startsWith(LOCK));
}

/**
 * Does something that no other process does at the same time below a folder, and waits for its turn.
 *
 * A lock is prepared aside and renamed into place, which fails where there is one: no moment shows
 * one without a holder. The lock of a process that is gone is taken over by renaming the file in
 * it, which only one of those who wait can do.
 *
 * @throws Error where the turn does not come
 */
export function whileLocked<T>(root: string, act: () => T): T {
  const prepared = join(root, `${LOCK}.${own}`);
  const lock = join(root, LOCK);
  rmSync(prepared, { recursive: true, force: true });
  mkdirSync(prepared, { recursive: true });
  writeFileSync(join(prepared, own), "");
  const end = Date.now() + LONGEST_WAIT;
  while (!isRenamed(prepared, lock) && !isTakenOver(lock)) {
    if (Date.now() > end) {
      rmSync(prepared, { recursive: true, force: true });
      throw new Error(`Another build has not finished in ${root}.`);
    }
    pause();
  }
  rmSync(prepared, { recursive: true, force: true });
  removeLeftovers(root);
  try {
    return act();
  } finally {
    renameSync(lock, prepared);
    rmSync(prepared, { recursive: true, force: true });
  }
}

function isRenamed(from: string, to: string): boolean {
  return succeeds(() => renameSync(from, to));
}

function isTakenOver(lock: string): boolean {
  return holdersIn(lock).some(
    (holder) => !isAlive(holder) && succeeds(() => renameSync(join(lock, holder), join(lock, own))),
  );
}

function holdersIn(lock: string): readonly string[] {
  try {
    return readdirSync(lock);
  } catch {
    return [];
  }
}

/** What was prepared by processes that were killed before they had the lock, or after. */
function removeLeftovers(root: string): void {
  for (const name of readdirSync(root)) {
    const [, holder] = /^\.tsmith-lock\.(\d+-\d+)$/.exec(name) ?? [];
    if (holder !== undefined && !isAlive(holder)) rmSync(join(root, name), { recursive: true });
  }
}

/**
 * Whether a holder may still be at work. One of our own name is not: numbers of processes come again
 * soon in a container. A process of somebody else is there, though it may not be signalled.
 */
function isAlive(holder: string): boolean {
  const [, pid] = /^(\d+)-\d+$/.exec(holder) ?? [];
  if (pid === undefined || holder === own) return false;
  try {
    process.kill(Number(pid), 0);
    return true;
  } catch (error) {
    return error instanceof Error && "code" in error && error.code === "EPERM";
  }
}

/** Of these two things only that they were done, or that others were faster, is of interest. */
function succeeds(act: () => void): boolean {
  try {
    act();
    return true;
  } catch (error) {
    const code = error instanceof Error && "code" in error ? error.code : undefined;
    if (["ENOTEMPTY", "EEXIST", "ENOENT", "EPERM", "EACCES"].includes(String(code))) return false;
    throw error;
  }
}

function pause(): void {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, PAUSE);
}
