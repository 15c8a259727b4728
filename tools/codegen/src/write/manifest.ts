import { printJson } from "../print/json.ts";
import type { File } from "../print/module.ts";

/** The file of a package that lists the files which tsmith made there. @public */
export const MANIFEST = ".tsmith-manifest.json";

/** The manifest of a package with these files. */
export function manifestFile(files: readonly File[]): File {
  return printJson(MANIFEST, { files: files.map(({ path }) => path).toSorted() });
}

/** The paths that a manifest lists; none where its text is not one. */
export function manifestPaths(text: string): readonly string[] {
  try {
    const { files } = JSON.parse(text) as { readonly files?: unknown };
    return Array.isArray(files) ? files.filter((path) => isContained(path)) : [];
  } catch {
    return [];
  }
}

/** Whether a path stays inside the folder that it is relative to. */
export function isContained(path: unknown): path is string {
  return (
    typeof path === "string" &&
    path !== "" &&
    !/[\\:\0]/.test(path) &&
    path.split("/").every((part) => part !== "" && part !== "." && part !== "..")
  );
}
