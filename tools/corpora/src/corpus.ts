import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join, relative, sep } from "node:path";
import type { Source } from "@tsmith/smithy";

/** The official cases, beside the project; not everyone who has the project has them. */
export const sharedCorpus: URL = new URL("../../../../shared/corpora/smithy", import.meta.url);

/** A folder of official cases. Paths are relative to it and have `/` between their parts. */
export interface Corpus {
  /** The files below a folder, sorted; none where there is no such folder. */
  files(folder: string): readonly string[];
  has(path: string): boolean;
  text(path: string): string;
  json(path: string): unknown;
  /** A file as a source of a model, named by its path. */
  source(path: string): Source;
}

export function corpusAt(directory: string): Corpus {
  const text = (path: string): string => readFileSync(join(directory, path), "utf8");
  return {
    files(folder) {
      const root = join(directory, folder);
      if (!existsSync(root)) return [];
      return readdirSync(root, { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map((entry) => relative(directory, join(entry.parentPath, entry.name)))
        .map((path) => path.split(sep).join("/"))
        .toSorted();
    },
    has: (path) => existsSync(join(directory, path)),
    text,
    json: (path) => JSON.parse(text(path)) as unknown,
    source: (path) => ({ name: path, text: text(path) }),
  };
}
