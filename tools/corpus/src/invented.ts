import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { inventModels } from "./invent/model.ts";

/**
 * Writes contracts that nobody wrote into a folder of their own, to be judged as any others.
 *
 * @returns the folder
 */
export function writeInvented(parent: string, seed: number, count: number): string {
  const folder = join(parent, `invented-${seed}`);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  for (const [index, model] of inventModels(seed, count).entries()) {
    const name = `invented-${seed}-${String(index).padStart(4, "0")}`;
    writeFileSync(join(folder, `${name}.json`), JSON.stringify(model, undefined, 2));
  }
  return folder;
}
