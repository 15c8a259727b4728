import { type Dirent, readdirSync, readFileSync, realpathSync, statSync } from "node:fs";
import { join, relative, sep } from "node:path";
import type { Source } from "@tsmith/smithy";
import { archiveSources } from "./archive-sources.ts";

/** A file that could not be used, and why: one sentence. @public */
export interface ReadProblem {
  readonly name: string;
  readonly message: string;
}

/** What was read; a problem does not keep the other files from being read. @public */
export interface ReadResult {
  readonly sources: readonly Source[];
  readonly problems: readonly ReadProblem[];
}

const MODEL_FILE = /\.(smithy|json|jar)$/;
const ARCHIVE = /\.(jar|zip)$/;

/**
 * Reads model files: each path is a file, or a folder whose `.smithy`, `.json` and `.jar` files are
 * read, its own folders' too, in the order of their names. Of a `.jar` or `.zip` those are read that
 * its manifest lists.
 *
 * @public
 */
export function readSources(paths: readonly string[]): ReadResult {
  const files = new Map<string, string>();
  const problems: ReadProblem[] = [];
  for (const path of paths) collect(path, new Set(), files, problems);

  const results = [...files.values()].map(readModelFile);
  return {
    sources: results.flatMap(({ sources }) => sources),
    problems: [...problems, ...results.flatMap((result) => result.problems)],
  };
}

function readModelFile(path: string): ReadResult {
  if (!ARCHIVE.test(path)) {
    const source = readSource(path);
    return "message" in source
      ? { sources: [], problems: [source] }
      : { sources: [source], problems: [] };
  }
  const name = displayName(path);
  try {
    return archiveSources(name, readFileSync(path));
  } catch (error) {
    return { sources: [], problems: [{ name, message: failure(error) }] };
  }
}

/** Reads one file as UTF-8. @public */
export function readSource(path: string): Source | ReadProblem {
  const name = displayName(path);
  let bytes: Uint8Array;
  try {
    bytes = readFileSync(path);
  } catch (error) {
    return { name, message: failure(error) };
  }
  try {
    return { name, text: new TextDecoder("utf-8", { fatal: true }).decode(bytes) };
  } catch {
    return { name, message: `\`${name}\` is not UTF-8.` };
  }
}

/** How a path is named to the user: relative to the working directory, with `/`. @public */
export function displayName(path: string): string {
  return relative(process.cwd(), path).split(sep).join("/") || ".";
}

/** Adds the files at `path` by their real path, so that a file reached twice is read once. */
function collect(
  path: string,
  above: ReadonlySet<string>,
  files: Map<string, string>,
  problems: ReadProblem[],
): void {
  const name = displayName(path);
  try {
    const real = realpathSync(path);
    if (!statSync(real).isDirectory()) {
      if (!files.has(real)) files.set(real, path);
      return;
    }
    if (above.has(real)) {
      problems.push({ name, message: `\`${name}\` is a link to a folder that holds it.` });
      return;
    }
    for (const entry of modelEntries(real)) {
      collect(join(path, entry), new Set([...above, real]), files, problems);
    }
  } catch (error) {
    problems.push({ name, message: failure(error) });
  }
}

function modelEntries(folder: string): readonly string[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => !entry.name.startsWith(".") && isModelEntry(entry))
    .map((entry) => entry.name)
    .toSorted((left, right) => (left < right ? -1 : 1));
}

/** A link may lead to a folder or a file of any name; what it is shows when it is followed. */
function isModelEntry(entry: Dirent): boolean {
  if (entry.name === "node_modules" || entry.name === "smithy-build.json") return false;
  if (entry.isDirectory()) return true;
  return MODEL_FILE.test(entry.name) || entry.isSymbolicLink();
}

function failure(error: unknown): string {
  // The messages of `node:fs` start with the code and hold the absolute path, which says too much.
  const code = error instanceof Error && "code" in error ? String(error.code) : String(error);
  switch (code) {
    case "ENOENT":
      return "There is no such file or folder.";
    case "EACCES":
    case "EPERM":
      return "It may not be read.";
    case "ELOOP":
      return "Its links lead in a circle.";
    case "EISDIR":
      return "It is a folder, expected a file.";
    default:
      return `It cannot be read (${code}).`;
  }
}
