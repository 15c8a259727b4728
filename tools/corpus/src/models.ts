import { readdirSync, readFileSync } from "node:fs";
import { join, sep } from "node:path";
import { fileURLToPath } from "node:url";
import { UsageError } from "@tsmith/ci/judge";

/** The models beside the project; not everyone who has the project has them. */
export const sharedModels: string = fileURLToPath(
  new URL("../../../../shared/corpora/aws", import.meta.url),
);

/** A model to be judged: a file with one service. */
export interface ModelFile {
  /** Its path below the folder, without the ending. */
  readonly name: string;
  readonly path: string;
  readonly text: string;
}

/**
 * The names of the models below a folder, sorted.
 *
 * @param only - these, where any are given
 * @throws UsageError where there is no such folder, or no such model in it
 */
export function modelNames(folder: string, only: readonly string[]): readonly string[] {
  const names = filesBelow(folder)
    .filter((path) => path.endsWith(".json"))
    .map((path) => path.slice(0, -".json".length).split(sep).join("/"))
    .toSorted();
  if (names.length === 0) throw new UsageError(`there is no model below \`${folder}\`.`);
  const unknown = only.find((name) => !names.includes(name));
  if (unknown !== undefined) {
    throw new UsageError(`there is no model \`${unknown}\` below \`${folder}\`.`);
  }
  return only.length === 0 ? names : names.filter((name) => only.includes(name));
}

export function readModel(folder: string, name: string): ModelFile {
  const path = join(folder, `${name}.json`);
  return { name, path, text: readFileSync(path, "utf8") };
}

function filesBelow(folder: string): readonly string[] {
  try {
    return readdirSync(folder, { recursive: true, encoding: "utf8" });
  } catch {
    throw new UsageError(`there is no folder \`${folder}\`; name one with models by --models.`);
  }
}
