import { type FSWatcher, statSync, watch } from "node:fs";
import { basename, dirname } from "node:path";

/** Editors save in several steps: what comes within this time is one save. In milliseconds. */
const BURST = 15;

/** Tells when files that a contract is made of were saved. */
export class FileChanges {
  readonly #watchers = new Map<string, FSWatcher>();
  #hasChanged = false;
  #timer: NodeJS.Timeout | undefined;
  #resolve: (() => void) | undefined;

  /**
   * Watches these files and folders, and no others.
   *
   * @returns whether one of them was not watched before
   */
  watch(paths: readonly string[]): boolean {
    const wanted = new Set(paths);
    for (const [path, watcher] of this.#watchers) {
      if (wanted.has(path)) continue;
      watcher.close();
      this.#watchers.delete(path);
    }
    const fresh = [...wanted].filter((path) => !this.#watchers.has(path));
    for (const path of fresh) this.#start(path);
    return fresh.length > 0;
  }

  /** Waits for the end of a burst of saves; one that came meanwhile counts. */
  async next(): Promise<void> {
    if (!this.#hasChanged) await new Promise<void>((resolve) => (this.#resolve = resolve));
    this.#hasChanged = false;
  }

  /** A file is replaced when it is saved, so its folder is watched rather than it. */
  #start(path: string): void {
    const isFolder = statSync(path, { throwIfNoEntry: false })?.isDirectory() === true;
    const name = basename(path);
    const watcher = watch(
      isFolder ? path : dirname(path),
      { recursive: isFolder },
      (_event, file) => {
        const isMeant = isFolder ? /\.(?:smithy|json)$/.test(file ?? ".json") : file === name;
        if (isMeant) this.#note();
      },
    );
    // A folder that is gone is not watched any more; when it comes back it is new.
    watcher.on("error", () => {
      watcher.close();
      this.#watchers.delete(path);
      this.#note();
    });
    this.#watchers.set(path, watcher);
  }

  #note(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      this.#hasChanged = true;
      this.#resolve?.();
      this.#resolve = undefined;
    }, BURST);
  }
}
