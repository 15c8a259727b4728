import { existsSync, type FSWatcher, statSync, watch } from "node:fs";
import { basename, dirname } from "node:path";

/** How long it has to be quiet before files are read: editors write in several steps. */
const QUIET_MILLISECONDS = 100;

/** Calls back when one of some files and folders has changed. */
export function watchInputs(inputs: readonly string[], onChange: () => void): { close(): void } {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const changed = (): void => {
    clearTimeout(timer);
    timer = setTimeout(onChange, QUIET_MILLISECONDS);
  };
  const watchers = inputs
    .filter((input) => existsSync(input))
    .map((input) => watcherOf(input, changed));
  return {
    close: () => {
      clearTimeout(timer);
      for (const watcher of watchers) watcher.close();
    },
  };
}

/** Of a file its folder is watched: editors put another file in its place. */
function watcherOf(input: string, changed: () => void): FSWatcher {
  if (statSync(input).isDirectory()) {
    return watch(input, { recursive: true }, (_, file) => {
      if (file === null || /\.(?:smithy|json)$/.test(file)) changed();
    });
  }
  return watch(dirname(input), (_, file) => {
    if (file === null || file === basename(input)) changed();
  });
}
