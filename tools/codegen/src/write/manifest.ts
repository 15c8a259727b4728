import { printJson } from "../print/json.ts";
import type { File } from "../print/module.ts";

/** The file of a package that lists the files which tsmith made there. @public */
export const MANIFEST = ".tsmith-manifest.json";

/** What a manifest says. */
export interface Manifest {
  /** The files that tsmith made, relative to the package. */
  readonly files: readonly string[];
  /** The contract that they come of, relative to the package, with `/`. */
  readonly contract: string | undefined;
}

/** The manifest of a package with these files. */
export function manifestFile(files: readonly File[], contract: string | undefined): File {
  return printJson(MANIFEST, {
    ...(contract !== undefined && { contract }),
    files: files.map(({ path }) => path).toSorted(),
  });
}

/** What a text says as a manifest; nothing where it is none. */
export function parseManifest(text: string | undefined): Manifest {
  let value: unknown;
  try {
    value = JSON.parse(text ?? "{}");
  } catch {
    value = undefined;
  }
  const { files, contract } = Object(value) as { files?: unknown; contract?: unknown };
  return {
    files: Array.isArray(files) ? files.filter((path) => isContained(path)) : [],
    contract: typeof contract === "string" ? contract : undefined,
  };
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
