import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { threadId } from "node:worker_threads";

/** A folder with one file, which is named after who holds the lock. */
const LOCK = ".tsmith-lock";
/** In milliseconds, as the pause. */
const LONGEST_WAIT = 60_000;
const PAUSE = 20;
/** What those who wait and hold here are named: process, thread, and a number of each. */
const waiting = new Set<string>();
let count = 0;

/** The turn of one who writes below a folder. */
export interface Lock {
  readonly release: () => void;
}

/** Whether a process holds the lock of a folder or waits for it, or did when it was killed. */
export function isLocked(root: string): boolean {
  return existsSync(root) && readdirSync(root).some((name) => name.startsWith(LOCK));
}

/**
 * Waits until nobody else writes below a folder, in this process or another, and keeps them waiting
 * until the lock is released.
 *
 * A lock is prepared aside and renamed into place, which fails where there is one: no moment shows
 * one without a holder. The lock of a process that is gone is taken over by renaming the file in
 * it, which only one of those who wait can do.
 *
 * @throws Error where the turn does not come
 */
export async function acquireLock(root: string): Promise<Lock> {
  count += 1;
  const own = `${process.pid}-${threadId}-${count}`;
  const prepared = join(root, `${LOCK}.${own}`);
  const lock = join(root, LOCK);
  const leave = (): void => {
    waiting.delete(own);
    rmSync(prepared, { recursive: true, force: true });
  };
  waiting.add(own);
  rmSync(prepared, { recursive: true, force: true });
  mkdirSync(prepared, { recursive: true });
  writeFileSync(join(prepared, own), "");
  const end = Date.now() + LONGEST_WAIT;
  while (!isRenamed(prepared, lock) && !isTakenOver(lock, own)) {
    if (Date.now() > end) {
      leave();
      throw new Error(`Another build has not finished in ${root}.`);
    }
    await setTimeout(PAUSE);
  }
  rmSync(prepared, { recursive: true, force: true });
  removeLeftovers(root);
  return {
    release: () => {
      renameSync(lock, prepared);
      leave();
    },
  };
}

/** Of a renaming only that it was done, or that others were faster, is of interest. */
function isRenamed(from: string, to: string): boolean {
  try {
    renameSync(from, to);
    return true;
  } catch (error) {
    const code = error instanceof Error && "code" in error ? error.code : undefined;
    if (["ENOTEMPTY", "EEXIST", "ENOENT", "EPERM", "EACCES"].includes(String(code))) return false;
    throw error;
  }
}

function isTakenOver(lock: string, own: string): boolean {
  return holdersIn(lock).some(
    (holder) => !isAlive(holder) && isRenamed(join(lock, holder), join(lock, own)),
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
    const [, holder] = /^\.tsmith-lock\.(\d+(?:-\d+)+)$/.exec(name) ?? [];
    if (holder !== undefined && !isAlive(holder)) rmSync(join(root, name), { recursive: true });
  }
}

/**
 * Whether a holder may still be at work. One of this process that is not known here is not: numbers
 * of processes come again soon in a container. A process of somebody else is there, though it may
 * not be signalled.
 */
function isAlive(holder: string): boolean {
  const [, pid, thread] = /^(\d+)-(\d+)/.exec(holder) ?? [];
  if (pid === undefined) return false;
  if (pid === String(process.pid) && thread === String(threadId)) return waiting.has(holder);
  try {
    process.kill(Number(pid), 0);
    return true;
  } catch (error) {
    return error instanceof Error && "code" in error && error.code === "EPERM";
  }
}
