import { appendFileSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import type { StageResult } from "./stage.ts";

/** The results of runs that were given up, or are asked for again. */
export interface Finished {
  readonly get: (key: string) => StageResult | undefined;
  readonly add: (key: string, result: StageResult) => void;
}

interface Line {
  readonly key: string;
  readonly result: StageResult;
}

/**
 * Keeps results in a file of the tool's version, a line each, so that a run that is killed loses
 * only what it was at. The files of other versions go.
 */
export function finishedIn(folder: string, version: string): Finished {
  mkdirSync(folder, { recursive: true });
  const name = `finished-${version}.jsonl`;
  for (const other of readdirSync(folder)) {
    if (other.startsWith("finished-") && other !== name) rmSync(join(folder, other));
  }
  const file = join(folder, name);
  const results = new Map<string, StageResult>();
  for (const line of existsSync(file) ? readFileSync(file, "utf8").split("\n") : []) {
    const { key, result } = parsed(line) ?? {};
    if (key !== undefined && result !== undefined) results.set(key, result);
  }
  return {
    get: (key) => results.get(key),
    add(key, result) {
      results.set(key, result);
      appendFileSync(file, `${JSON.stringify({ key, result } satisfies Line)}\n`);
    },
  };
}

/** Nothing is kept. */
export function nothingFinished(): Finished {
  return { get: () => undefined, add: () => undefined };
}

/** A killed run may leave half a line. */
function parsed(line: string): Line | undefined {
  try {
    return JSON.parse(line) as Line;
  } catch {
    return undefined;
  }
}
