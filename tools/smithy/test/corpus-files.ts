import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join, relative, sep } from "node:path";
import { fileURLToPath } from "node:url";
import type { Source } from "../src/source.ts";

/** The official cases beside the project, where they are. */
const FOLDER = fileURLToPath(new URL("../../../../shared/corpora/smithy/", import.meta.url));

/** The names of the files whose name ends in a way; none where the cases are not there. */
export function corpusFiles(ending: RegExp): readonly string[] {
  if (!existsSync(FOLDER)) return [];
  return readdirSync(FOLDER, { recursive: true, withFileTypes: true })
    .map((entry) => relative(FOLDER, join(entry.parentPath, entry.name)).split(sep).join("/"))
    .filter((name) => ending.test(name))
    .toSorted();
}

export function corpusSource(name: string): Source {
  return { name, text: readFileSync(join(FOLDER, name), "utf8") };
}
